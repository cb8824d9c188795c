import { LoaderCircle } from 'lucide-react';

export function Spinner({ label }: { readonly label: string }) {
  return (
    <div role="status" className="late flex h-full items-center justify-center gap-3 text-ink-faint">
      <LoaderCircle size={20} aria-hidden="true" className="animate-spin" />
      {label}
    </div>
  );
}
