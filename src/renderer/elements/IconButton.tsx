import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  readonly icon: LucideIcon;
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  readonly iconSize?: number;
  readonly isFilled?: boolean;
};

export function IconButton({ icon: Icon, label, iconSize = 18, isFilled, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-8 shrink-0 items-center justify-center rounded-control border border-transparent text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed aria-pressed:text-accent ${className}`}
      {...rest}
    >
      <Icon size={iconSize} aria-hidden="true" fill={isFilled === true ? 'currentColor' : 'none'} />
    </button>
  );
}
