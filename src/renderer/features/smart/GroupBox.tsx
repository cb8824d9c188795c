import { FolderPlus, Plus, X } from 'lucide-react';
import type { DraftGroup, DraftNode } from '../../../shared/query/draft.ts';
import type { QueryProblem } from '../../../shared/query/problems.ts';
import { Button } from '../../elements/Button.tsx';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { newGroup, newRule } from './new-parts.ts';
import { inputClass } from './input-class.ts';
import { RuleRow } from './RuleRow.tsx';

interface GroupBoxProps {
  readonly group: DraftGroup;
  readonly problems: ReadonlyMap<number, QueryProblem>;
  readonly onGroup: (group: DraftGroup) => void;
  /** Left out for the outermost. */
  readonly onRemove?: () => void;
}

/** Rules and groups of which all, any or none must hold. */
export function GroupBox({ group, problems, onGroup, onRemove }: GroupBoxProps) {
  const { t } = useWords();
  const set = (of: readonly DraftNode[]): void => onGroup({ ...group, of });
  const put = (part: DraftNode): void => set(group.of.map((one) => (one.key === part.key ? part : one)));
  const drop = (key: number): void => set(group.of.filter((one) => one.key !== key));
  const words = { all: t('smart.all'), any: t('smart.any'), none: t('smart.none') };
  return (
    <fieldset
      aria-label={words[group.kind]}
      className={`flex flex-col gap-2 ${onRemove === undefined ? '' : 'rounded-control border border-line bg-panel p-3'}`}
    >
      <div className="flex items-center gap-2">
        <select
          aria-label={t('smart.matchLabel')}
          className={`${inputClass} font-semibold`}
          value={group.kind}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'all' || value === 'any' || value === 'none') onGroup({ ...group, kind: value });
          }}
        >
          <option value="all">{words.all}</option>
          <option value="any">{words.any}</option>
          <option value="none">{words.none}</option>
        </select>
        <span className="flex-1" />
        {onRemove === undefined ? null : (
          <IconButton icon={X} iconSize={16} label={t('smart.removeGroup')} onClick={onRemove} />
        )}
      </div>
      {group.of.length === 0 && onRemove === undefined ? (
        <p className="text-ink-faint">{t('smart.everything')}</p>
      ) : null}
      <ul className="flex flex-col gap-2 pl-3">
        {group.of.map((part) =>
          part.kind === 'rule' ? (
            <RuleRow
              key={part.key}
              rule={part}
              problem={problems.get(part.key)}
              onRule={put}
              onRemove={() => drop(part.key)}
            />
          ) : (
            <li key={part.key}>
              <GroupBox group={part} problems={problems} onGroup={put} onRemove={() => drop(part.key)} />
            </li>
          ),
        )}
      </ul>
      <div className="flex flex-wrap gap-2 pl-3">
        <Button look="quiet" onClick={() => set([...group.of, newRule()])}>
          <Plus size={16} aria-hidden="true" />
          {t('smart.addRule')}
        </Button>
        <Button look="quiet" onClick={() => set([...group.of, newGroup(group.kind)])}>
          <FolderPlus size={16} aria-hidden="true" />
          {t('smart.addGroup')}
        </Button>
      </div>
    </fieldset>
  );
}
