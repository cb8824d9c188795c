/** XML by events, refused where it could be made to grow or to fetch. */
import { SaxesParser } from 'saxes';
import { playlistFileLimits, RefusedFile } from './file-types.ts';

interface XmlTag {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface XmlHandlers {
  readonly open: (tag: XmlTag, depth: number) => void;
  /** With all text directly inside. */
  readonly close: (name: string, text: string, depth: number) => void;
}

export interface XmlReader {
  write(chunk: string): void;
  /** How many places were not well formed. */
  end(): number;
}

/** Text directly inside a tag; more is cut. A smart list's rules are long. */
const MAX_TEXT = 1024 * 1024;

/**
 * Goes on after what is not well formed, as far as it can.
 * Throws: RefusedFile for a document type that declares anything (entities), and for one that is too deep.
 */
export function createXmlReader({ open, close }: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  let errorCount = 0;
  parser.on('error', () => {
    errorCount++;
  });
  parser.on('doctype', (doctype) => {
    // the parser knows no entities but the five; a file that declares some wants them to be known
    if (doctype.includes('[')) throw new RefusedFile('has-entities');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (texts.length >= playlistFileLimits.xmlDepth) throw new RefusedFile('damaged');
    const named = Object.values(attributes).map((it) => [it.local.toLowerCase(), it.value] as const);
    open({ name: local, namespace: uri, attributes: new Map(named) }, texts.length);
    texts.push('');
  });
  const add = (text: string) => {
    const last = texts.length - 1;
    const sofar = texts[last];
    if (sofar !== undefined && sofar.length < MAX_TEXT) texts[last] = sofar + text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ local }) => {
    const text = texts.pop() ?? '';
    close(local, text, texts.length);
  });
  return {
    write: (chunk) => void parser.write(chunk),
    end: () => {
      parser.close();
      return errorCount;
    },
  };
}

/** The encoding that an XML declaration names. */
export function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 200).toString('latin1');
  return /^\s*(?:ï»¿)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? null;
}
