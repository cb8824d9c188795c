/** Tones as WAV files with a few tags, which every browser plays. */

export interface MadeTone {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly trackNo: number;
  readonly seconds: number;
  readonly frequencyHz: number;
  readonly genre?: string;
  readonly composer?: string;
}

const SAMPLE_RATE = 8000;

/** The file's bytes: RIFF with a LIST INFO chunk before the sound. */
export function wavFile({ title, artist, album, trackNo, seconds, frequencyHz, genre, composer }: MadeTone): Buffer {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(SAMPLE_RATE, 4);
  format.writeUInt32LE(SAMPLE_RATE * 2, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  const sound = Buffer.alloc(SAMPLE_RATE * seconds * 2);
  for (let at = 0; at < SAMPLE_RATE * seconds; at++) {
    sound.writeInt16LE(Math.round(3000 * Math.sin((2 * Math.PI * frequencyHz * at) / SAMPLE_RATE)), at * 2);
  }
  const info = [text('INAM', title), text('IART', artist), text('IPRD', album), text('ITRK', String(trackNo))];
  if (genre !== undefined) info.push(text('IGNR', genre));
  if (composer !== undefined) info.push(text('IMUS', composer));
  const body = [
    chunk('fmt ', format),
    chunk('LIST', Buffer.concat([Buffer.from('INFO'), ...info])),
    chunk('data', sound),
  ];
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...body]));
}

function text(id: string, value: string): Buffer {
  return chunk(id, Buffer.from(`${value}\0`));
}

function chunk(id: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(id), size, body, Buffer.alloc(body.length % 2)]);
}
