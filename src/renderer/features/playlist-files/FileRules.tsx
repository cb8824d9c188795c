import type { CheckedRules } from '../../../shared/contract/playlist-files.ts';
import type { RuleRemark } from '../../../shared/contract/rule-remarks.ts';
import { parse } from '../../../shared/query/parse.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSmartPreview } from '../../link/smart.ts';
import { remarkWords } from './remark-words.ts';
import { RulesInWords } from './RulesInWords.tsx';

/** The rules of a smart playlist of another program: what they look for here, what they find, and what became of them. */
export function FileRules({ rules: { query, needs, remarks } }: { readonly rules: CheckedRules }) {
  const { t } = useWords();
  const parsed = query === null ? null : parse(query);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto border-t border-line px-5 py-3">
      {parsed?.ok === true ? (
        <>
          <h3 className="pb-1 text-xs font-semibold text-ink-soft">{t('ruleRemarks.heading')}</h3>
          <RulesInWords query={parsed.query} />
          <p role="status" className="tabular pt-2">
            {needs.length > 0 ? t('ruleRemarks.countLater') : <Found query={query ?? ''} />}
          </p>
        </>
      ) : null}
      <Remarks remarks={remarks} program="Fonoteka" />
    </div>
  );
}

function Found({ query }: { readonly query: string }) {
  const { t } = useWords();
  const preview = useSmartPreview(query, 0, null);
  if (preview.isError) return errorWords(t, preview.error);
  if (preview.data === undefined || preview.isPlaceholderData) return t('app.loading');
  return t('ruleRemarks.found', { count: preview.data.count });
}

/** Why the tracks are offered rather than the rules. */
export function WhyTracks({ rules: { remarks } }: { readonly rules: CheckedRules }) {
  const { t } = useWords();
  return (
    <details className="mx-5 mb-2 rounded-control bg-panel px-3 py-2">
      <summary>{t('ruleRemarks.notWhole')}</summary>
      <Remarks remarks={remarks} program="Fonoteka" />
    </details>
  );
}

interface RemarksProps {
  readonly remarks: readonly RuleRemark[];
  /** Where the rules go. */
  readonly program: string;
}

/** What became of the rules, one by one. */
export function Remarks({ remarks, program }: RemarksProps) {
  const { t } = useWords();
  if (remarks.length === 0) return null;
  return (
    <>
      <h3 className="pt-3 pb-1 text-xs font-semibold text-ink-soft">{t('ruleRemarks.title')}</h3>
      <ul className="flex flex-col gap-1.5">
        {remarks.map((remark, no) => {
          const { rule, words, effect } = remarkWords(t, remark, program);
          return (
            <li key={no} className="select-text">
              {rule === '' ? null : <span className="font-semibold break-words">{rule}: </span>}
              {words}
              {effect === '' ? null : <span className="font-semibold"> {effect}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
