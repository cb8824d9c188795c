/** One line of a user file, checked. Nothing in it is believed before. */
import type { LineProblemCode } from '../../shared/contract/user-data.ts';
import {
  endSchema,
  FORMAT_NAME,
  headerSchema,
  recordSchemas,
  thingSchemas,
  type Header,
  type Records,
  type Things,
} from './records.ts';

export type ParsedLine =
  | { readonly is: 'header'; readonly header: Header }
  | { readonly is: 'end'; readonly lines: number; readonly sha256: string }
  | { readonly is: 'thing'; readonly thing: Things[keyof Things] }
  | { readonly is: 'record'; readonly record: Records[keyof Records] }
  | { readonly is: 'problem'; readonly code: LineProblemCode; readonly detail: string };

const MAX_DETAIL = 200;

/** Never throws. */
export function parseLine(text: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('not-json', '');
  }
  const fields = typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : null;
  const kind = fields?.get('kind');
  if (fields === null || typeof kind !== 'string') return problem('unknown-kind', '');
  if (kind === 'header') return parseHeader(fields, value);
  if (kind === 'end') {
    const end = endSchema.safeParse(value);
    return end.success ? { is: 'end', lines: end.data.lines, sha256: end.data.sha256 } : wrongFields(end.error);
  }
  if (isOwn(thingSchemas, kind)) {
    const thing = thingSchemas[kind].safeParse(value);
    return thing.success ? { is: 'thing', thing: thing.data } : wrongFields(thing.error);
  }
  if (isOwn(recordSchemas, kind)) {
    const record = recordSchemas[kind].safeParse(value);
    return record.success ? { is: 'record', record: record.data } : wrongFields(record.error);
  }
  return problem('unknown-kind', kind);
}

/** A file of a later format is told from one that is none. */
function parseHeader(fields: ReadonlyMap<string, unknown>, value: unknown): ParsedLine {
  const header = headerSchema.safeParse(value);
  if (header.success) return { is: 'header', header: header.data };
  const version = fields.get('version');
  const isLater = fields.get('format') === FORMAT_NAME && typeof version === 'number' && version > 1;
  return isLater ? problem('newer-version', String(version)) : wrongFields(header.error);
}

function wrongFields(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): ParsedLine {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  return problem('wrong-fields', place === '' ? (issue?.message ?? '') : `${place}: ${issue?.message ?? ''}`);
}

function problem(code: LineProblemCode, detail: string): ParsedLine {
  return { is: 'problem', code, detail: detail.slice(0, MAX_DETAIL) };
}

function isOwn<Schemas extends object>(schemas: Schemas, kind: string): kind is Extract<keyof Schemas, string> {
  return Object.hasOwn(schemas, kind);
}
