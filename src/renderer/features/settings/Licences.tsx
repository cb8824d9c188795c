import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words.ts';
import { loadLicences, type Licence } from './load-licences.ts';

/** The libraries that Fonoteka is made with, each with the text of its licence. */
export function Licences() {
  const { t } = useWords();
  const licences = useQuery({ queryKey: ['licences'], queryFn: loadLicences, networkMode: 'always' });
  return (
    <section aria-label={t('settings.libraries')} className="pb-6">
      <h2 className="text-base font-semibold">{t('settings.libraries')}</h2>
      <p className="mb-2 text-ink-soft">{t('settings.librariesText')}</p>
      {licences.isError ? (
        <p role="alert" className="text-danger">
          {t('settings.librariesFailed')}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-cover border border-line bg-raised">
          {licences.data?.map((licence) => (
            <LicenceItem key={`${licence.name}@${licence.version}`} licence={licence} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LicenceItem({ licence: { name, version, licence, text } }: { readonly licence: Licence }) {
  const { t } = useWords();
  return (
    <li>
      <details>
        <summary className="flex min-h-9 cursor-default items-center gap-3 rounded-control px-4 py-1 hover:bg-hover">
          <span className="flex-1 font-medium">
            {name} <span className="tabular font-normal text-ink-soft">{version}</span>
          </span>
          <span className="text-ink-soft">{licence}</span>
        </summary>
        <p className="px-4 pt-1 pb-4 text-xs whitespace-pre-wrap select-text">
          {text ?? t('settings.noLicenceText', { licence })}
        </p>
      </details>
    </li>
  );
}
