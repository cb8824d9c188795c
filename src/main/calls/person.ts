/** The calls about what belongs to one person: opinions, what they did and played, settings. */
import { duelsHandlers } from '../ipc/duels.ts';
import { activityHandlers, likesHandlers, ratingsHandlers, scoresHandlers } from '../ipc/opinions.ts';
import { playbackHandlers, settingsHandlers } from '../ipc/person.ts';
import { scoringHandlers } from '../ipc/scoring.ts';
import { scoreShelfHandlers } from '../ipc/score-shelf.ts';
import { userDataHandlers } from '../ipc/user-data.ts';
import { createDuelsService } from '../services/duels.ts';
import { createFileRatingsService } from '../services/file-ratings.ts';
import { createOpinionsService } from '../services/opinions.ts';
import { createPlaybackService } from '../services/playback.ts';
import { createScoringService } from '../services/scoring.ts';
import { createScoreShelfService } from '../services/score-shelf.ts';
import { createSettingsService } from '../services/settings.ts';
import { createTakingBack } from '../services/taking-back.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain; each answers for the one who asks, and nobody else. */
export function personCalls({ clock, library, changes, scans, userData, emit }: CallParts) {
  const opinions = createOpinionsService(library.reader, changes);
  return {
    activity: activityHandlers(opinions, createTakingBack({ reader: library.reader, changes, scans })),
    duels: duelsHandlers(createDuelsService({ ...library, changes, clock })),
    likes: likesHandlers(opinions),
    playback: playbackHandlers(createPlaybackService(library, clock, emit)),
    ratings: ratingsHandlers(createFileRatingsService(library.reader, changes)),
    scores: scoresHandlers(opinions),
    scoring: scoringHandlers(createScoringService(library.reader, opinions)),
    scoreShelf: scoreShelfHandlers(createScoreShelfService(library.reader)),
    settings: settingsHandlers(createSettingsService({ ...library, changes, clock, emit })),
    userData: userDataHandlers(userData),
  };
}
