import { toDraft, type DraftNode } from '../../../shared/query/draft.ts';
import type { Query } from '../../../shared/query/ast.ts';
import { print } from '../../../shared/query/print.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ruleWords } from '../query/index.ts';

/** What a smart playlist looks for, as sentences. */
export function RulesInWords({ query }: { readonly query: Query }) {
  const { t } = useWords();
  const { where } = toDraft(query);
  const order = print({ ...query, where: { kind: 'all', of: [] } });
  return (
    <div className="flex flex-col gap-1 select-text">
      {where.of.length === 0 ? <p>{t('smart.everything')}</p> : <Part node={where} />}
      {order === '' ? null : <code className="font-mono text-ink-soft">{order}</code>}
    </div>
  );
}

function Part({ node }: { readonly node: DraftNode }) {
  const { t, language } = useWords();
  if (node.kind === 'rule') return <p>{ruleWords(t, language, node)}</p>;
  const words = { all: t('smart.all'), any: t('smart.any'), none: t('smart.none') };
  return (
    <>
      <p className="text-ink-soft">{words[node.kind]}</p>
      <ul className="ml-1.5 border-l border-line pl-4">
        {node.of.map((part) => (
          <li key={part.key} className="py-0.5">
            <Part node={part} />
          </li>
        ))}
      </ul>
    </>
  );
}
