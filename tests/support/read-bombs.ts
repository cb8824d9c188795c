/**
 * Reads playlist files that were made to grow, in a process of its own, and prints what became of each: `node
 * --permission --allow-fs-read=CHECKOUT/* read-bombs.ts PLIST_MIB`. No other file can be read, and who asks for the net is told.
 */
import { Socket } from 'node:net';
import { readPlaylistFile } from '../../src/main/playlist-files/read-playlist-file.ts';

const MIB = 1024 * 1024;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
let connectCount = 0;
Socket.prototype.connect = function refuse() {
  connectCount++;
  throw new Error('no net here');
};

interface Bomb {
  readonly name: string;
  readonly file: string;
  readonly chunks: () => Iterable<string>;
  readonly sizeBytes?: number;
}

const laughs = Array.from({ length: 20 }, (_, no) => `<!ENTITY l${no + 1} "${`&l${no};`.repeat(10)}">`).join('');
const track = (text: string) => `<playlist><trackList><track><title>${text}</title></track></trackList></playlist>`;

function* plist(mib: number): Generator<string> {
  yield `${HEAD}<!DOCTYPE plist PUBLIC "-//Apple Computer//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist><dict><key>Tracks</key><dict>`;
  const piece = `<key>Comments</key><string>${'x'.repeat(MIB - 100)}</string>`;
  for (let no = 0; no < mib; no++) yield piece;
  yield '</dict></dict></plist>';
}

const plistMib = Number(process.argv[2]);
const bombs: readonly Bomb[] = [
  { name: 'nothing much', file: 'a.xspf', chunks: () => [HEAD + track('a')] },
  {
    name: 'a billion laughs',
    file: 'a.xspf',
    chunks: () => [`${HEAD}<!DOCTYPE p [<!ENTITY l0 "ha">${laughs}]>${track('&l20;')}`],
  },
  {
    name: 'one entity many times',
    file: 'a.xspf',
    chunks: () => [`${HEAD}<!DOCTYPE p [<!ENTITY a "${'x'.repeat(50_000)}">]>${track('&a;'.repeat(50_000))}`],
  },
  {
    name: 'an entity from a file',
    file: 'a.xspf',
    chunks: () => [`${HEAD}<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>${track('&a;')}`],
  },
  {
    name: 'a document type from the net',
    file: 'a.xspf',
    chunks: () => [`${HEAD}<!DOCTYPE p SYSTEM "http://127.0.0.1:9/x.dtd">${track('a')}`],
  },
  { name: 'a million numbered letters', file: 'a.xspf', chunks: () => [HEAD + track('&#65;'.repeat(1_000_000))] },
  { name: 'elements too deep', file: 'a.xspf', chunks: () => [`${HEAD}<playlist>${'<a>'.repeat(100_000)}`] },
  { name: 'lists too deep', file: 'a.jspf', chunks: () => [`{"a":${'['.repeat(100_000)}`] },
  { name: 'a huge plist', file: 'a.xml', chunks: () => plist(plistMib), sizeBytes: plistMib * MIB },
];

for (const { name, file, chunks, sizeBytes = 0 } of bombs) {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const measured = function* () {
    for (const chunk of chunks()) {
      yield Buffer.from(chunk);
      most = Math.max(most, process.memoryUsage.rss());
    }
  };
  const { refusal } = readPlaylistFile({ name: file, sizeBytes, chunks: measured });
  most = Math.max(most, process.memoryUsage.rss());
  process.stdout.write(`${JSON.stringify({ name, refusal, growthMib: (most - before) / MIB, connectCount })}\n`);
}
