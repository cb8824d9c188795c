/** Replaces a file with one text and another until it is killed. `path` is to be there. */
import { lookAtFile, replaceFile } from '../../src/main/ports/synced-file.ts';

const [path = '', folder = ''] = process.argv.slice(2);
const texts = [Buffer.alloc(400_000, 'a'), Buffer.alloc(300_000, 'b')];
process.stdout.write('ready\n');
for (let no = 0; ; no++) {
  const look = lookAtFile(path, folder);
  if (typeof look !== 'string') replaceFile(path, texts[no % 2] ?? Buffer.alloc(0), look.mark);
}
