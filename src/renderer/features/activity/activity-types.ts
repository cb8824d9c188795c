import type { ActivityType } from '../../../shared/contract/activity.ts';

/** In the order of the menu. A record, so that a new type can't be forgotten: the window takes the contract's types only. */
const types: Readonly<Record<ActivityType, true>> = {
  'track-score': true,
  'album-score': true,
  'artist-score': true,
  like: true,
  'file-ratings': true,
  undo: true,
};
export const activityTypes: readonly ActivityType[] = Object.keys(types).filter(
  (type): type is ActivityType => type in types,
);
