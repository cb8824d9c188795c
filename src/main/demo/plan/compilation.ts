import type { PlannedAlbum } from './album.ts';

/** Many artists and no album artist in the tags: it has to stay one album all the same. */
export const compilation: PlannedAlbum = {
  id: 'tape-garden',
  title: 'Tape Garden: A Summer Sampler',
  artist: null,
  date: '2023-07-07',
  genres: ['Electronic'],
  style: 'house',
  tempo: [76, 120],
  scale: 'major',
  sampleRate: 32_000,
  channelCount: 1,
  cover: 'cover.jpg',
  discs: [
    [
      { title: 'Garden Gate', artists: ['Hexagon Pool'], style: 'house', bpm: 120 },
      { title: 'Lawn Radio', artists: ['Lo/Fi Cartographers'], style: 'lofi', bpm: 80 },
      { title: 'Teplice', artists: ['Zoë Čapek Trio'], style: 'jazz', bpm: 126, composer: 'Zoë Čapek' },
      { title: 'Греча и мёд', artists: ['Нина Верес'], style: 'folk', bpm: 104, composer: 'Нина Верес' },
      { title: 'Sprinkler System', artists: ['Neon Meridian'], style: 'synth', bpm: 110 },
      { title: '蛍', artists: ['月見堂'], style: 'koto', bpm: 78 },
      { title: 'Dew Point', artists: ['Marrow & Tide'], style: 'ambient', bpm: 66 },
      { title: 'Compost Waltz', artists: ['Oleander Fisk'], style: 'piano', bpm: 108 },
    ],
  ],
};
