import { useId } from 'react';
import { parse } from '../../../shared/query/parse.ts';
import { problemWords } from '../../../shared/query/problem-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { MarkedQuery, QueryHelp, spokenLanguage } from '../query/index.ts';

/** The query as text, with what is wrong with it below. */
export function QueryText({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t, language } = useWords();
  const id = useId();
  const parsed = parse(text);
  const problem = parsed.ok ? undefined : parsed.problems[0];
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-center gap-2">
        <label htmlFor={id} className="text-xs font-semibold text-ink-soft">
          {t('smart.textLabel')}
        </label>
        <QueryHelp onExample={(example) => onText(text.trim() === '' ? example : `${text.trim()} ${example}`)} />
      </span>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        className="w-full rounded-control border border-line-strong bg-canvas p-2 font-mono text-ink select-text aria-invalid:border-danger"
        value={text}
        // a query is one line
        onChange={({ currentTarget }) => onText(currentTarget.value.replaceAll(/[\r\n]+/gu, ' '))}
      />
      <div id={`${id}-problem`} role="status">
        {problem === undefined ? null : (
          <>
            <p className="text-danger">{problemWords(problem, spokenLanguage(language))}</p>
            <MarkedQuery text={text} problem={problem} />
          </>
        )}
      </div>
    </div>
  );
}
