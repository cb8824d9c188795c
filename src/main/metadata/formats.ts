/** The files that a scan takes up, by extension, and how a file's first bytes tell its format. */
import { isHiddenName } from '../ports/paths.ts';

/** Audio that we read. */
const readExtensions = `mp3 mp2 mp1 mpga m2a flac fla ogg oga opus spx ogx m4a m4b m4p m4r m4v mp4 3gp 3g2 aac adts
  wav wave bwf rf64 aif aiff aifc afc ape wv mpc mp+ mpp wma asf dsf dff mka mkv webm tta`.split(/\s+/);
/** Audio that no reader of ours parses: listed as a problem, so that nothing is silently missing. */
const unreadExtensions =
  `tak ofr ofs shn caf ac3 ec3 eac3 dts dtshd thd mlp mid midi rmi kar mod xm it s3m ra ram rm au snd
  amr awb voc w64 gsm la pac aa aax aa3 oma at3 vqf qcp`.split(/\s+/);

const all: ReadonlySet<string> = new Set([...readExtensions, ...unreadExtensions]);

/** Whether a scan takes up a file of this name. Hidden files (`._Song.mp3` of macOS) are not audio. */
export function isAudioFileName(fileName: string): boolean {
  if (isHiddenName(fileName)) return false;
  const dot = fileName.lastIndexOf('.');
  return dot > 0 && all.has(fileName.slice(dot + 1).toLowerCase());
}

export type AudioFormat =
  | 'flac'
  | 'ogg'
  | 'mp4'
  | 'wav'
  | 'aiff'
  | 'ape'
  | 'wavpack'
  | 'musepack'
  | 'asf'
  | 'dsf'
  | 'dff'
  | 'matroska'
  | 'tta';

/** The format that the first bytes (behind an ID3v2 tag) show; undefined for MPEG and ADTS, which have no mark. */
export function formatByMark(head: Buffer): AudioFormat | undefined {
  const four = head.toString('latin1', 0, 4);
  const kind = head.toString('latin1', 8, 12);
  if (four === 'RIFF' || four === 'RF64' || four === 'BW64') return kind === 'WAVE' ? 'wav' : undefined;
  if (four === 'FORM') return kind === 'AIFF' || kind === 'AIFC' ? 'aiff' : undefined;
  if (four.startsWith('MP+')) return 'musepack';
  if (four === 'FRM8') return 'dff';
  if (mp4Starts.has(head.toString('latin1', 4, 8))) return 'mp4';
  if (head.length >= 16 && head.toString('hex', 0, 16) === '3026b2758e66cf11a6d900aa0062ce6c') return 'asf';
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return 'matroska';
  return marks[four];
}

/** The atoms that a file may begin with; old QuickTime has no `ftyp`. */
const mp4Starts: ReadonlySet<string> = new Set(['ftyp', 'moov', 'wide', 'mdat', 'free', 'skip', 'pnot']);

const marks: Readonly<Record<string, AudioFormat>> = {
  fLaC: 'flac',
  OggS: 'ogg',
  'MAC ': 'ape',
  wvpk: 'wavpack',
  MPCK: 'musepack',
  'DSD ': 'dsf',
  TTA1: 'tta',
};

/** Formats that are known and not read, by their first bytes. */
const foreignMarks: readonly (readonly [mark: string, name: string])[] = [
  ['tBaK', 'TAK'],
  ['OFR ', 'OptimFROG'],
  ['ajkg', 'Shorten'],
  ['MThd', 'MIDI'],
  ['\x0bw', 'AC-3'],
  ['\x7f\xfe\x80\x01', 'DTS'],
  ['DTSHDHDR', 'DTS-HD'],
  ['caff', 'Core Audio'],
  ['.snd', 'Sun audio'],
  ['.RMF', 'RealAudio'],
  ['.ra\xfd', 'RealAudio'],
  ['#!AMR', 'AMR'],
  ['Creative Voice File', 'Creative Voice'],
  ['Extended Module', 'XM module'],
  ['IMPM', 'IT module'],
  ['riff', 'Wave64'],
];

/** The name of a format that we recognise but do not read. */
export function foreignFormatName(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 24);
  return foreignMarks.find(([mark]) => start.startsWith(mark))?.[1];
}
