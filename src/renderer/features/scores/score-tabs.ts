/** The tabs of the Scores view, in their order: a line each, and none that does not work yet. */
import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import { ScoreBest } from '../score-best/index.ts';
import { ScoreOverview } from '../score-overview/index.ts';
import { ScoreDuels } from '../score-duels/index.ts';
import { TierBoard } from '../score-tiers/index.ts';
import { ScoreQueue } from './ScoreQueue.tsx';

export interface ScoreTab {
  /** As in the address: `/scores/queue`. */
  readonly name: string;
  readonly label: (t: TFunction) => string;
  readonly View: ComponentType;
}

const queue: ScoreTab = { name: 'queue', label: (t) => t('scores.queue'), View: ScoreQueue };

export const scoreTabs: readonly ScoreTab[] = [
  queue,
  { name: 'overview', label: (t) => t('overview.tab'), View: ScoreOverview },
  { name: 'best', label: (t) => t('best.tab'), View: ScoreBest },
  { name: 'tiers', label: (t) => t('tiers.tab'), View: TierBoard },
  { name: 'duels', label: (t) => t('duels.tab'), View: ScoreDuels },
];

/** The tab of that name; what is to be scored where there is none. */
export function findScoreTab(name: string | undefined): ScoreTab {
  return scoreTabs.find((tab) => tab.name === name) ?? queue;
}
