/** The four-byte headers of MPEG audio frames (ISO 11172-3, 13818-3 and MPEG 2.5) and of ADTS (ISO 13818-7). */

export interface MpegFrame {
  /** `1`, `2` or `2.5`. */
  readonly version: '1' | '2' | '2.5';
  readonly layer: 1 | 2 | 3;
  readonly bitrate: number;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  readonly samples: number;
  readonly length: number;
}

const versionBits = ['2.5', undefined, '2', '1'] as const;
const layerBits = [undefined, 3, 2, 1] as const;
const ratesOfVersion1 = [44_100, 48_000, 32_000] as const;
/** kbit/s by index 1 to 14. */
const kbits = {
  v1l1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  v1l2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  v1l3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  v2l1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  v2l23: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** The frame whose header stands at an offset; undefined where there is none, or one of free bitrate. */
export function mpegFrameAt(data: Buffer, at: number): MpegFrame | undefined {
  if (at + 4 > data.length) return undefined;
  const header = data.readUInt32BE(at);
  if (header >>> 21 !== 0x7ff) return undefined;
  const version = versionBits[(header >>> 19) & 3];
  const layer = layerBits[(header >>> 17) & 3];
  const rateOfVersion1 = ratesOfVersion1[(header >>> 10) & 3];
  if (version === undefined || layer === undefined || rateOfVersion1 === undefined) return undefined;
  const kbit = bitratesOf(version, layer)[((header >>> 12) & 15) - 1];
  if (kbit === undefined) return undefined;
  const sampleRate = rateOfVersion1 / (version === '1' ? 1 : version === '2' ? 2 : 4);
  const samples = layer === 1 ? 384 : layer === 3 && version !== '1' ? 576 : 1152;
  const slot = layer === 1 ? 4 : 1;
  const padding = (header >>> 9) & 1;
  const length = (Math.floor((samples / 8 / slot) * ((kbit * 1000) / sampleRate)) + padding) * slot;
  const channels = ((header >>> 6) & 3) === 3 ? 1 : 2;
  return { version, layer, bitrate: kbit * 1000, sampleRate, channels, samples, length };
}

function bitratesOf(version: MpegFrame['version'], layer: MpegFrame['layer']): readonly number[] {
  if (version !== '1') return layer === 1 ? kbits.v2l1 : kbits.v2l23;
  if (layer === 1) return kbits.v1l1;
  return layer === 2 ? kbits.v1l2 : kbits.v1l3;
}

/** Whether two frames can belong to one stream. */
export function isSameStream(one: MpegFrame, other: MpegFrame): boolean {
  return one.version === other.version && one.layer === other.layer && one.sampleRate === other.sampleRate;
}

export interface AdtsFrame {
  readonly mpegVersion: 2 | 4;
  /** 1 Main, 2 LC, 3 SSR, 4 LTP. */
  readonly objectType: number;
  /** 0 where only the stream itself tells. */
  readonly sampleRate: number;
  /** 0 where only the stream itself tells. */
  readonly channels: number;
  readonly samples: number;
  readonly length: number;
}

const adtsRates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350];

/** The ADTS frame at an offset; undefined where there is none. */
export function adtsFrameAt(data: Buffer, at: number): AdtsFrame | undefined {
  if (at + 7 > data.length) return undefined;
  const header = data.readUInt32BE(at);
  // twelve bits of sync, layer 0
  if (header >>> 20 !== 0xfff || ((header >>> 17) & 3) !== 0) return undefined;
  // 15 announces a rate that only the stream itself tells
  const rateIndex = (header >>> 10) & 15;
  const sampleRate = rateIndex === 15 ? 0 : adtsRates[rateIndex];
  const length = ((header & 3) << 11) | (data.readUInt16BE(at + 4) >>> 5);
  if (sampleRate === undefined || length < 7) return undefined;
  const channelIndex = (header >>> 6) & 7;
  return {
    mpegVersion: ((header >>> 19) & 1) === 1 ? 2 : 4,
    objectType: ((header >>> 14) & 3) + 1,
    sampleRate,
    channels: channelIndex === 7 ? 8 : channelIndex,
    samples: 1024 * (((data[at + 6] ?? 0) & 3) + 1),
    length,
  };
}
