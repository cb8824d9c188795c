/** What one person scored, by score and by when: each list in such an order, and each count of it, walks one of these alone. */
import type { Migration } from './migration.ts';

const indexesOf = (thing: 'track' | 'album' | 'artist') => `
create index ${thing}_score_by_score on ${thing}_score (user_id, score, ${thing}_id);
create index ${thing}_score_by_time on ${thing}_score (user_id, updated_at, ${thing}_id);
`;

export const opinionOrders: Migration = {
  name: '0012-opinion-orders',
  sql: (['track', 'album', 'artist'] as const).map(indexesOf).join(''),
};
