import type { ReactNode } from 'react';
import { commandKeyName } from '../../elements/modifiers.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useAppInfo } from '../../link/queries.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';

export function SettingsView() {
  const { t } = useWords();
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-3xl flex-col gap-7 px-6 pt-4 pb-10">
        <h1 className="text-lg font-semibold">{t('settings.title')}</h1>
        <Appearance />
        <Keys />
        <About />
      </div>
    </div>
  );
}

function Appearance() {
  const { t } = useWords();
  const theme = useSettings((settings) => settings.theme);
  const language = useSettings((settings) => settings.language);
  return (
    <Group title={t('settings.appearance')}>
      <Line label={t('settings.theme')}>
        <Segmented
          label={t('settings.theme')}
          value={theme}
          onValue={(value) => changeSettings({ theme: value })}
          options={[
            { value: 'system', label: t('settings.themeSystem') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
        />
      </Line>
      <Line label={t('settings.language')}>
        <Segmented
          label={t('settings.language')}
          value={language}
          onValue={(value) => changeSettings({ language: value })}
          options={[
            { value: 'system', label: t('settings.languageSystem') },
            { value: 'en', label: t('settings.languageEnglish') },
            { value: 'ru', label: t('settings.languageRussian') },
          ]}
        />
      </Line>
    </Group>
  );
}

function Keys() {
  const { t } = useWords();
  const keys = [
    [t('settings.keyPlay'), [t('settings.space')]],
    [t('settings.keyPlayHere'), [t('settings.enter')]],
    [t('settings.keyNext'), [`${commandKeyName} →`, `${commandKeyName} ←`]],
    [t('settings.keyVolume'), [`${commandKeyName} ↑`, `${commandKeyName} ↓`]],
    [t('settings.keyFind'), [t('settings.letters')]],
    [t('settings.keySelectAll'), [`${commandKeyName} A`]],
    [t('settings.keySettings'), [`${commandKeyName} ,`]],
  ] as const;
  return (
    <Group title={t('settings.keys')}>
      {keys.map(([label, strokes]) => (
        <Line key={label} label={label}>
          <span className="flex gap-1.5">
            {strokes.map((stroke) => (
              <kbd key={stroke} className="rounded-control border border-line bg-panel px-2 py-0.5 font-sans text-xs">
                {stroke}
              </kbd>
            ))}
          </span>
        </Line>
      ))}
    </Group>
  );
}

function About() {
  const { t } = useWords();
  const info = useAppInfo();
  return (
    <Group title={t('settings.about')}>
      <Line label={t('settings.version')}>
        <span className="tabular select-text">
          {t('app.name')} {info.data?.version ?? '…'}
        </span>
      </Line>
      <Line label={t('settings.libraryPath')}>
        <span className="break-all select-text">{info.data?.libraryPath ?? '…'}</span>
      </Line>
      <Line label={t('settings.privacy')}>{t('settings.privacyText')}</Line>
      <Line label={t('settings.licence')}>{t('settings.licenceText')}</Line>
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      <div className="divide-y divide-line rounded-cover border border-line bg-raised">{children}</div>
    </section>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-12 items-center gap-6 px-4 py-2">
      <p className="w-56 shrink-0 text-ink-soft">{label}</p>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
