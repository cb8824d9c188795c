import { noteFailedCover, useFailedCovers } from './failed-covers.ts';
import { generatedCover } from './generated-cover.ts';

interface CoverProps {
  /** Address of the picture; null where there is none. */
  readonly source: string | null;
  /** Names what is shown, and gives the generated cover its letters. */
  readonly name: string;
  readonly alt?: string;
  readonly className?: string;
  readonly isLazy?: boolean;
}

/** A square picture, or a generated one where there is none or it does not come. */
export function Cover({ source, name, alt = '', className = '', isLazy = true }: CoverProps) {
  const hasFailed = useFailedCovers((failed) => source !== null && failed.sources.has(source));
  const isShown = source !== null && !hasFailed;
  return (
    <div
      className={`relative aspect-square shrink-0 overflow-hidden bg-panel after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:border after:border-ink/10 ${className}`}
    >
      {isShown ? (
        <img
          src={source}
          alt={alt}
          draggable={false}
          decoding="async"
          loading={isLazy ? 'lazy' : 'eager'}
          className="size-full object-cover"
          onError={() => noteFailedCover(source)}
        />
      ) : (
        <GeneratedCover name={name} alt={alt} />
      )}
    </div>
  );
}

function GeneratedCover({ name, alt }: { readonly name: string; readonly alt: string }) {
  const { initials, hue } = generatedCover(name);
  const role = alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt };
  return (
    <svg viewBox="0 0 100 100" className="size-full" {...role}>
      <rect width="100" height="100" fill={`oklch(0.42 0.07 ${hue})`} />
      <circle cx="82" cy="88" r="58" fill={`oklch(0.48 0.08 ${(hue + 40) % 360})`} />
      <text
        x="50"
        y="52"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="30"
        fontWeight="500"
        fill={`oklch(0.94 0.03 ${hue})`}
      >
        {initials}
      </text>
    </svg>
  );
}
