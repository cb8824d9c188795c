import { Cover } from './Cover.tsx';

interface MosaicProps {
  /** Addresses of pictures, of which up to four show. */
  readonly sources: readonly string[];
  /** Names what is shown, and gives the generated cover its letters. */
  readonly name: string;
  readonly className?: string;
}

/** Several covers as one square; one alone, or a generated one where there is none. */
export function Mosaic({ sources, name, className = '' }: MosaicProps) {
  const [first = null] = sources;
  if (sources.length < 2) return <Cover name={name} source={first} className={`rounded-cover ${className}`} />;
  const shown = sources.slice(0, 4);
  return (
    <div
      aria-hidden="true"
      className={`relative grid aspect-square shrink-0 grid-cols-2 grid-rows-2 gap-px overflow-hidden rounded-cover bg-line ${className}`}
    >
      {shown.map((source, at) => (
        <Cover
          key={source}
          name={name}
          source={source}
          className={`size-full! aspect-auto! ${spanOf(shown.length, at)}`}
        />
      ))}
    </div>
  );
}

/** Two stand side by side, of three the first fills one side. */
function spanOf(count: number, at: number): string {
  return count === 2 || (count === 3 && at === 0) ? 'row-span-2' : '';
}
