/** Keys as they look. */
export function KeyCaps({ strokes }: { readonly strokes: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      {strokes.map((stroke) => (
        <kbd
          key={stroke}
          className="rounded-control border border-line bg-panel px-2 py-0.5 font-sans text-xs whitespace-nowrap"
        >
          {stroke}
        </kbd>
      ))}
    </span>
  );
}
