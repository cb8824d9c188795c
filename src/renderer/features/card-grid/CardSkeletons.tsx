interface CardSkeletonsProps {
  readonly label: string;
  readonly text?: string;
  readonly isRound?: boolean;
}

/** The shape of the grid while nothing is known of it. */
export function CardSkeletons({ label, text, isRound = false }: CardSkeletonsProps) {
  return (
    <div className="h-full overflow-hidden px-6 pt-2">
      <p role="status" className={text === undefined ? 'sr-only' : 'pb-4 text-ink-soft'}>
        <span className="font-semibold text-ink">{label}</span>
        {text === undefined ? null : ` · ${text}`}
      </p>
      <div aria-hidden="true" className="grid grid-cols-[repeat(auto-fill,minmax(160px,1fr))] gap-6">
        {Array.from({ length: 12 }, (_, index) => (
          <div key={index}>
            <div className={`skeleton aspect-square ${isRound ? 'rounded-round!' : 'rounded-cover!'}`} />
            <div className="skeleton mt-2.5 h-3 w-3/4" />
            <div className="skeleton mt-2 h-3 w-1/2" />
          </div>
        ))}
      </div>
    </div>
  );
}
