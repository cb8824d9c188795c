import { useSyncExternalStore } from 'react';
import { Button } from '../../elements/Button.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { i18n } from '../../i18n/i18n.ts';
import { useWords } from '../../i18n/use-words.ts';
import { changeSettings, resetSettings, useSettings } from '../../stores/settings.ts';
import { offerUndo, undoWaitsFor } from '../../stores/undo.ts';
import { Group, Line } from './SettingsParts.tsx';

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

export function LookSection() {
  const { t } = useWords();
  const isMotionReduced = useSyncExternalStore(
    (listener) => {
      reducedMotion.addEventListener('change', listener);
      return () => reducedMotion.removeEventListener('change', listener);
    },
    () => reducedMotion.matches,
  );
  return (
    <>
      <Group title={t('settings.look')}>
        <Colours />
        <Line label={t('settings.motion')}>
          {isMotionReduced ? t('settings.motionReduced') : t('settings.motionNormal')}
        </Line>
      </Group>
      <Group title={t('settings.lists')}>
        <Density />
      </Group>
      <Group title={t('settings.language')}>
        <Language />
      </Group>
      <ResetButton />
    </>
  );
}

function Colours() {
  const { t } = useWords();
  const theme = useSettings((settings) => settings.theme);
  const contrast = useSettings((settings) => settings.contrast);
  return (
    <>
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
      <Line label={t('settings.contrast')} hint={t('settings.contrastHint')}>
        <Segmented
          label={t('settings.contrast')}
          value={contrast}
          onValue={(value) => changeSettings({ contrast: value })}
          options={[
            { value: 'system', label: t('settings.contrastSystem') },
            { value: 'more', label: t('settings.contrastMore') },
          ]}
        />
      </Line>
    </>
  );
}

function Density() {
  const { t } = useWords();
  const density = useSettings((settings) => settings.density);
  return (
    <Line label={t('settings.density')} hint={t('settings.densityHint')}>
      <Segmented
        label={t('settings.density')}
        value={density}
        onValue={(value) => changeSettings({ density: value })}
        options={[
          { value: 'comfortable', label: t('settings.densityComfortable') },
          { value: 'dense', label: t('settings.densityDense') },
        ]}
      />
    </Line>
  );
}

function Language() {
  const { t } = useWords();
  const language = useSettings((settings) => settings.language);
  return (
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
  );
}

function ResetButton() {
  const { t } = useWords();
  const reset = (): void => {
    // said in the language that it is in by then
    const resetting = resetSettings().then((undo) => offerUndo({ text: i18n.t('settings.wasReset'), undo }));
    void undoWaitsFor(resetting);
  };
  return (
    <div className="flex flex-wrap items-center gap-3 pb-6">
      <Button onClick={reset}>{t('settings.reset')}</Button>
      <p className="text-xs text-ink-soft">{t('settings.resetHint')}</p>
    </div>
  );
}
