/** The work of a parser process: takes requests one after the other, and says which file it is at. */
import type { FullDigest } from '../metadata/read-full-digest.ts';
import type { ReadFailure, ReadOutcome } from '../metadata/track-facts.ts';
import { openProgress, type Progress } from './progress.ts';
import type { PlaylistFileOutcome } from '../playlist-files/file-types.ts';
import { isParserRequest, type ArtTask, type ParserReply, type ParserRequest, type PlaylistTask } from './protocol.ts';

export interface ParserChannel {
  post(reply: ParserReply): void;
  onMessage(listener: (message: unknown) => void): void;
}

export interface ParserWork {
  readonly readTrack: (path: string) => Promise<ReadOutcome>;
  readonly makeThumbnails: (task: ArtTask) => Promise<ReadFailure | null>;
  /** `onPart` is called again and again while there is progress. */
  readonly readPlaylist: (task: PlaylistTask, onPart: () => void) => Promise<PlaylistFileOutcome | ReadFailure>;
  readonly readFullDigest: (path: string, onPiece: () => void) => Promise<FullDigest>;
}

/** Serves until the process ends. Requests that come meanwhile wait in order. */
export function serveParser(channel: ParserChannel, work: ParserWork): void {
  let report: ((progress: Progress) => void) | undefined;
  let tail = Promise.resolve();
  channel.onMessage((request) => {
    if (!isParserRequest(request)) return;
    report ??= openProgress(request.progressPath);
    const say = report;
    tail = tail.then(async () => {
      channel.post(await answer(request, work, say));
      // what the pipe had no room for goes out in the loop's next turn; else all answers wait for the last request that came
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    });
  });
}

async function answer(
  request: ParserRequest,
  work: ParserWork,
  report: (progress: Progress) => void,
): Promise<ParserReply> {
  const { kind, batchId } = request;
  if (kind === 'art') {
    report({ batchId, index: 0 });
    return { kind, batchId, problem: await work.makeThumbnails(request.task).catch(unexpectedArt) };
  }
  if (kind === 'playlist') {
    let index = 0;
    const onPart = () => report({ batchId, index: index++ });
    onPart();
    return { kind, batchId, outcome: await work.readPlaylist(request.task, onPart).catch(unexpectedPlaylist) };
  }
  if (kind === 'digest') {
    let step = 0;
    // a large file may take long, as long as it comes on
    const onPiece = () => report({ batchId, index: 0, step: ++step });
    report({ batchId, index: 0 });
    return { kind, batchId, outcome: await work.readFullDigest(request.path, onPiece).catch(unexpectedSound) };
  }
  const outcomes: ReadOutcome[] = [];
  const startedMs = performance.now();
  for (const [index, path] of request.paths.entries()) {
    report({ batchId, index });
    outcomes.push(await work.readTrack(path).catch(unexpectedFile));
  }
  return { kind, batchId, outcomes, tookMs: performance.now() - startedMs };
}

// the readers give failures as values; what they throw all the same must not cost the batch

function unexpectedFile(): ReadOutcome {
  return { facts: null, problem: { code: 'bad-tags', message: 'The file is built in a way that can’t be understood' } };
}

function unexpectedSound(): FullDigest {
  return { digest: null, sizeBytes: 0, mtimeUs: 0, problem: unexpectedFile().problem };
}

function unexpectedArt(): ReadFailure {
  return { code: 'bad-artwork', message: 'The picture is built in a way that can’t be understood' };
}

function unexpectedPlaylist(): ReadFailure {
  return { code: 'unreadable-file', message: 'The file can’t be read' };
}
