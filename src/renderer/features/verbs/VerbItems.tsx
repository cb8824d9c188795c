import { Menu } from '@base-ui/react/menu';
import { Submenu } from '../../elements/Submenu.tsx';
import { isChoice, type Verb, type VerbPart } from './verb.ts';

/** Verbs as items of a menu of any kind. */
export function VerbItems({ parts }: { readonly parts: readonly VerbPart[] }) {
  return parts.map((part, at) => {
    if (part === 'line') return <Menu.Separator key={`line ${at}`} className="m-1 h-px bg-line" />;
    if (!isChoice(part)) return <VerbItem key={part.name} verb={part} />;
    const { name, icon: Icon, label, verbs } = part;
    return (
      <Submenu key={name} icon={<Icon size={16} />} label={label}>
        <VerbItems parts={verbs} />
      </Submenu>
    );
  });
}

function VerbItem({ verb: { icon: Icon, label, note, isDisabled = false, run } }: { readonly verb: Verb }) {
  return (
    <Menu.Item className="menu-item" disabled={isDisabled} onClick={run}>
      {Icon === null ? null : <Icon size={16} aria-hidden="true" className="shrink-0" />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {note === undefined ? null : <span className="max-w-24 truncate text-xs opacity-75">{note}</span>}
    </Menu.Item>
  );
}
