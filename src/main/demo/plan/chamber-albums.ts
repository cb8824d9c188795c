import type { PlannedAlbum } from './album.ts';

const étude = (number: number, name: string) => ({ title: `Étude No. ${number}, “${name}”` });
const by = (composer: string, title: string) => ({ title, composer });

export const chamberAlbums: readonly PlannedAlbum[] = [
  {
    id: 'complete-etudes',
    title: 'Complete Études',
    artist: 'Søren Ålund',
    artistSort: 'Ålund, Søren',
    date: '2015-01-30',
    genres: ['Classical', 'Piano'],
    style: 'piano',
    tempo: [72, 132],
    scale: 'major',
    sampleRate: 32_000,
    channelCount: 1,
    composer: 'Søren Ålund',
    cover: 'embedded-png',
    discs: [
      [étude(1, 'Drops'), étude(2, 'Stairs'), étude(3, 'Swallows'), étude(4, 'Ice')],
      [étude(5, 'Harbour Bells'), étude(6, 'Left Hand'), étude(7, 'Lanterns'), étude(8, 'Farewell')],
    ],
  },
  {
    id: 'nocturnes',
    title: 'Nocturnes',
    artist: 'Quatuor Étoile',
    date: '2009-11-27',
    genres: ['Chamber Music', 'Classical'],
    style: 'strings',
    tempo: [66, 92],
    scale: 'harmonic',
    sampleRate: 22_050,
    channelCount: 2,
    cover: 'embedded-jpeg',
    discs: [
      [
        by('Élise Morvan', 'Nocturne pour une fenêtre ouverte'),
        by('Élise Morvan', 'Valse des réverbères'),
        by('Jakub Wrzos', 'Nokturn nad Wisłą'),
        by('Søren Ålund', 'Vinterlys'),
        by('Jakub Wrzos', 'Kołysanka'),
      ],
    ],
  },
];
