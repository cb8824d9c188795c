/** A word or two beside a name: what is to be known of it. */
export function WordTag({ words }: { readonly words: string }) {
  return (
    <span className="ml-2 shrink-0 rounded-control border border-line px-1.5 text-xs font-normal text-ink-faint">
      {words}
    </span>
  );
}
