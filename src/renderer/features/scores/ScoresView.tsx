import { useLocation } from 'wouter';
import { Segmented } from '../../elements/Segmented.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { letGoOfFocus } from './use-score-keys.ts';
import { findScoreTab, scoreTabs } from './score-tabs.ts';

/** A workplace: what is to be scored, and what the scores say. Each tab has an address of its own. */
export function ScoresView({ tab }: { readonly tab: string | undefined }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { name, View } = findScoreTab(tab);
  return (
    <div className="@container flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-4 pb-2">
        <ViewHeading title={t('scores.title')} />
        {scoreTabs.length === 1 ? null : (
          <div onClick={letGoOfFocus}>
            <Segmented
              label={t('scores.show')}
              value={name}
              options={scoreTabs.map((it) => ({ value: it.name, label: it.label(t) }))}
              // each tab is a place of its own, but going through them is no way that leads back
              onValue={(chosen) => navigate(`/scores/${chosen}`, { replace: true })}
            />
          </div>
        )}
      </header>
      <div className="min-h-0 flex-1">
        <View />
      </div>
    </div>
  );
}
