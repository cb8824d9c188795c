import { useWords } from '../../i18n/use-words.ts';
import { KeyCaps, shortcutGroups } from '../keys/index.ts';
import { Group, Line } from './SettingsParts.tsx';

export function KeysSection() {
  const { t } = useWords();
  return shortcutGroups(t).map(({ title, lines }) => (
    <Group key={title} title={title}>
      {lines.map(({ label, strokes }) => (
        <Line key={label} label={label}>
          <KeyCaps strokes={strokes} />
        </Line>
      ))}
    </Group>
  ));
}
