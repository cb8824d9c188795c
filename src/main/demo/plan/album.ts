/** What the demonstration library says of its albums. All of it is invented: nobody of these names made this music. */

export type StyleName = 'ambient' | 'piano' | 'strings' | 'folk' | 'jazz' | 'lofi' | 'synth' | 'house' | 'koto';

export interface PlannedTrack {
  readonly title: string;
  /** The album's own where left out. Several are several artists of one track. */
  readonly artists?: readonly string[];
  readonly composer?: string;
  readonly style?: StyleName;
  readonly bpm?: number;
}

export interface PlannedAlbum {
  /** Short and never changed: names the cover's design and the seeds of the music. */
  readonly id: string;
  readonly title: string;
  /** Null for a compilation, whose tracks each name their own. */
  readonly artist: string | null;
  readonly artistSort?: string;
  readonly date: string;
  readonly genres: readonly string[];
  readonly style: StyleName;
  /** Beats a minute, from the slowest track to the fastest. */
  readonly tempo: readonly [number, number];
  readonly scale: 'major' | 'minor' | 'dorian' | 'lydian' | 'mixolydian' | 'harmonic' | 'yo' | 'miyako';
  readonly sampleRate: 22_050 | 32_000 | 44_100;
  readonly channelCount: 1 | 2;
  readonly composer?: string;
  /** Where the picture is: in each file, or beside them. */
  readonly cover: 'embedded-png' | 'embedded-jpeg' | 'cover.jpg' | 'folder.png';
  /** One list a disc. */
  readonly discs: readonly (readonly PlannedTrack[])[];
  readonly comment?: string;
}
