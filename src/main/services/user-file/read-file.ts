/** Reads a user file that comes in pieces into an import's own store, line by line, and tells what is wrong with it. */
import { AppError } from '../../../shared/errors.ts';
import type { ImportReport, LineProblemCode } from '../../../shared/contract/user-data.ts';
import type { ScratchStore } from '../../db/queries/user-file/scratch-store.ts';
import { parseLine, type ParsedLine } from '../../user-file/parse-line.ts';
import { createLineReader } from '../../user-file/read-lines.ts';
import type { Header } from '../../user-file/records.ts';
import { createSeal } from '../../user-file/seal.ts';

// a hundred times the longest line that is written; no file is larger than this times the lines
const MAX_LINE_LENGTH = 1_000_000;
const MAX_LINES = 20_000_000;
const MAX_LISTED = 100;
const LINES_A_COMMIT = 20_000;

export interface FileRead {
  readonly header: Header;
  readonly wholeness: ImportReport['wholeness'];
  readonly lineCount: number;
  readonly problemCount: number;
  /** The first hundred. */
  readonly problems: ImportReport['problems'];
}

export interface FileReader {
  push(text: string): void;
  /** Throws: invalid-input where it is no user file, or one of a later version. */
  end(): FileRead;
}

/** Cost: one line in memory; the rest is in the store. */
export function createFileReader(store: ScratchStore): FileReader {
  const seal = createSeal();
  const problems: ImportReport['problems'][number][] = [];
  let problemCount = 0;
  let lineCount = 0;
  let first: ParsedLine | undefined;
  let wholeness: ImportReport['wholeness'] = 'cut-off';
  const say = (code: LineProblemCode, detail: string) => {
    problemCount++;
    if (problems.length < MAX_LISTED) problems.push({ line: lineCount, code, detail });
  };
  const take = (line: ParsedLine) => {
    switch (line.is) {
      case 'header':
        return say('no-header', 'a header stands first, and once');
      case 'end': {
        const { lines, sha256 } = seal.end();
        wholeness = lines === line.lines && sha256 === line.sha256 ? 'whole' : 'changed';
        return undefined;
      }
      case 'thing': {
        const { kind, ref, ...identity } = line.thing;
        const isNew = store.addThing({ kind, ref, json: JSON.stringify(identity) });
        return isNew ? undefined : say('wrong-order', `${kind} ${ref} stands twice`);
      }
      case 'record':
        return store.addRecord({ line: lineCount, kind: line.record.kind, json: JSON.stringify(line.record) });
      case 'problem':
        return say(line.code, line.detail);
    }
  };
  const lines = createLineReader(MAX_LINE_LENGTH, {
    line: (text) => {
      lineCount++;
      if (lineCount > MAX_LINES) return lineCount === MAX_LINES + 1 ? say('too-many-lines', '') : undefined;
      const parsed = parseLine(text);
      if (first === undefined) first = parsed;
      // what is no user file is not read on
      else if (first.is === 'header') take(parsed);
      if (wholeness === 'whole' && parsed.is !== 'end') wholeness = 'changed';
      if (parsed.is !== 'end') seal.add(text);
      if (lineCount % LINES_A_COMMIT === 0) store.commit();
      return undefined;
    },
    tooLong: () => {
      lineCount++;
      say('too-long', '');
      // whatever it said, it is not sealed
      seal.add('');
    },
  });
  return {
    push: (text) => lines.push(text),
    end: () => {
      lines.end();
      store.commit();
      return { header: headerOf(first), wholeness, lineCount, problemCount, problems };
    },
  };
}

function headerOf(first: ParsedLine | undefined): Header {
  if (first?.is === 'header') return first.header;
  if (first?.is === 'problem' && first.code === 'newer-version') {
    const details = { reason: 'newer-version', version: first.detail };
    throw new AppError('invalid-input', `The file is from a newer Fonoteka (format ${first.detail})`, { details });
  }
  throw new AppError('invalid-input', 'This is no file of a person’s data: its first line is no header', {
    details: { reason: 'no-header' },
  });
}
