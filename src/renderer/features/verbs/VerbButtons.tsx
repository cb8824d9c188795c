import { Button } from '../../elements/Button.tsx';
import type { Verb } from './verb.ts';

/** Verbs as buttons of a page; what plays comes first, and is seen first. */
export function VerbButtons({ verbs }: { readonly verbs: readonly Verb[] }) {
  return verbs.map(({ name, icon: Icon, label, spoken, run }) => {
    const isPlay = name === 'play';
    return (
      <Button key={name} look={isPlay ? 'primary' : 'plain'} aria-label={spoken} onClick={run}>
        {Icon === null ? null : <Icon size={16} fill={isPlay ? 'currentColor' : 'none'} aria-hidden="true" />}
        {label}
      </Button>
    );
  });
}
