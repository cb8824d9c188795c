import { Play } from 'lucide-react';

interface HoverPlayProps {
  readonly label: string;
  /** Where it stands on the picture. */
  readonly className: string;
  readonly onPlay: () => void;
  readonly tabIndex?: number;
}

/** The round button that a picture shows under the pointer, and by keyboard. */
export function HoverPlay({ label, className, onPlay, tabIndex = 0 }: HoverPlayProps) {
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      className={`absolute inline-flex size-10 items-center justify-center rounded-round bg-accent text-on-accent opacity-0 shadow-raised transition-opacity duration-(--motion) group-hover:opacity-100 hover:brightness-110 focus-visible:opacity-100 ${className}`}
      onClick={onPlay}
    >
      <Play size={18} fill="currentColor" aria-hidden="true" />
    </button>
  );
}
