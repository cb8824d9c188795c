/** A program with one parser process, whose id it prints: `node own-parser.ts ENTRY`. */
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';

const parser = forkParser(process.argv[2] ?? '', stderrLog(true))();
parser.onMessage(() => process.stdout.write(`${parser.pid}\n`));
parser.post({ kind: 'read', batchId: 1, progressPath: '/dev/null', paths: ['/music/a.mp3'] });
