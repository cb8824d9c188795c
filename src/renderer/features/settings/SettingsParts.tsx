import { useId, type ReactNode } from 'react';

/** A titled box of lines. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="pb-6">
      <h2 id={id} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      <div className="divide-y divide-line rounded-cover border border-line bg-raised">{children}</div>
    </section>
  );
}

interface LineProps {
  readonly label: string;
  /** What the setting does, or a fact beside it. */
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** What it is about, and what it is set to or what is the case. */
export function Line({ label, hint, children }: LineProps) {
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
      <div className="w-56 shrink-0">
        <p>{label}</p>
        {hint === undefined ? null : <p className="text-xs text-ink-soft">{hint}</p>}
      </div>
      <div className="min-w-48 flex-1">{children}</div>
    </div>
  );
}

/** A path that can be marked and copied. */
export function PathText({ children }: { readonly children: string }) {
  return <span className="break-all select-text">{children}</span>;
}
