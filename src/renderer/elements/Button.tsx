import type { ComponentProps } from 'react';

const looks = {
  primary: 'border border-transparent bg-accent text-on-accent font-semibold hover:brightness-110 active:brightness-95',
  plain: 'border border-line bg-raised text-ink hover:bg-hover active:bg-pressed',
  danger: 'border border-transparent bg-danger text-canvas font-semibold hover:brightness-110',
  quiet: 'border border-transparent text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed',
} as const;

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: keyof typeof looks;
  readonly size?: 'normal' | 'large';
};

export function Button({ look = 'plain', size = 'normal', className = '', ...rest }: ButtonProps) {
  const measure = size === 'large' ? 'h-10 px-5 text-base' : 'h-8 px-3 text-sm';
  return (
    <button
      type="button"
      className={`inline-flex shrink-0 items-center justify-center gap-2 rounded-control whitespace-nowrap ${measure} ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
