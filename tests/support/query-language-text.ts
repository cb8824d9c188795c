/** docs/query-language.md, made from the tables that the parser reads by. */
import { limits } from '../../src/shared/query/ast.ts';
import { expectations } from '../../src/shared/query/expectations.ts';
import type { FieldType } from '../../src/shared/query/field-types.ts';
import { fields, type Field } from '../../src/shared/query/fields.ts';
import { directiveNames, signsOf } from '../../src/shared/query/signs.ts';

const HEAD = `# The query language

<!-- Made from src/shared/query/fields*.ts and expectations.ts; change those, then run
     npx vitest run tests/arch/query-language.test.ts -u -->

One language for the search box, the filter of all tracks, smart playlists and \`fonoteka tracks --query\`.
\`genre:jazz year:1955..1965 -is:missing sort:-score limit:50\` finds the fifty jazz tracks of ten years that I like best.

## Words

- A **word** is found as search finds it ([search.md](search.md)): as the beginning of a word in title, artists, album or
  composers, whatever its case, accents or width. Several words must all be found, in any order and across fields.
- A **phrase** in quotes is found where one of these texts holds its words side by side and in order; the last may be a
  beginning. A quotation mark inside is written twice: \`"say ""so"""\`.
- What stands side by side must all hold. **\`or\`** between two things lets either do, and binds less: \`a b or c\` is
  \`(a b) or c\`. **\`-\`** or **\`not\`** before a thing turns it. Parentheses group. \`или\` and \`не\` say the same.
- In the search box and the filter, a text is a query once it holds a field with its sign, \`sort:\` or the like, a phrase, a
  word after words with a minus before it, or \`OR\` or \`NOT\` in capitals. Everything else is plain words, also _to be or not to be_.

## Rules

A rule is a field, a sign and a value, without spaces between them; a value with spaces stands in quotes.

`;

const SIGNS = `
- \`field:word\` holds the word as search does; \`field:"some words"\` the phrase; \`field~="some words"\` all the words in any order.
- \`=\` is the text, folded; \`!=\` is not. \`^=\` begins with it, \`$=\` ends with it, \`*=\` holds it anywhere.
- Of numbers and times \`:\` and \`=\` are the same, \`<\` \`<=\` \`>\` \`>=\` compare, \`a..b\` is from a to b with both, \`a..\` and \`..b\` are
  open. What a value says roughly it means roughly: \`duration:3:45\` is all of that second, \`bitrate:192\` from 192 up to 193.
- What says nothing of a field is in no comparison: \`year<1990\` does not find tracks without a year. A turned rule is
  everything else, so \`-year:1990\` and \`year!=1990\` do.
- Of several values (artists, genres) one is enough.

## Values

`;

const TIMES = `
Files say dates as exactly as they know them: \`date:1997\` is all of that year, and 1997 without a month comes before each of its
months (\`date>=1997-05\` does not find it).

Ages count back from now by this computer's calendar: \`h\` hours, \`d\` days, \`w\` weeks, \`m\` months, \`y\` years. \`added<30d\` and
\`added:30d\` are younger than that, \`added>30d\` and \`added>=30d\` older, \`added:10d..30d\` between. Thirty days ago is the same
time of day; a month ago the same day of the month, or its last where it is shorter. Days, months and years (\`added:2024-05\`,
\`added>=2024\`, \`added:today\`) are whole ones by this computer's clock: \`added>2024\` is after its end.
`;

const DIRECTIVES = `
## Order and limit

They stand outside of all parentheses, each once.

- \`sort:\` is the order of what is shown: one field or several with commas, each turned by a minus (\`sort:artist,-year\`), or \`random\`. What
  says nothing of it stands last either way. Without it the order is that of the list.
- \`limit:\` takes from the front: \`limit:50\` tracks, \`limit:90m\` of sound or \`limit:700mb\` of files, up to the first that does
  not fit. Unknown lengths and sizes count as none.
- \`by:\` says which come first for the limit, where that is another order: \`limit:25 by:-plays sort:artist\`.
- \`random\` is the same each time; \`seed:\` with another number gives another choice.
`;

const LIMITS = `
## Limits

A query has at most ${limits.length} characters, ${limits.nodes} rules and groups, ${limits.depth} groups in each other, ${limits.valueLength} characters a value and ${limits.sortKeys} fields to sort by. There are
no patterns or regular expressions.

A smart playlist in \`in:\` stands for what it holds, with its limit, for its owner. Several playlists of one name are all meant.
Smart playlists that look into each other hold nothing, and say so with their names; a rule whose playlist is gone finds nothing,
and says so too.

What others score, like, hear and keep in private playlists is nobody's but theirs: \`score\`, \`liked\`, \`plays\` and the like mean those of
the one who asks.

What reads it: \`src/shared/query\`. It is answered by the library (\`src/main/db/queries/track-query\`) and, for single tracks, in memory
(\`match.ts\`), which can also say why a track is in or out; a test holds the two to each other.
`;

/** The whole page. */
export function queryLanguageText(): string {
  const directives = Object.entries(directiveNames).map(([id, names]) => `\`${id}:\` ${alsoNames(names.slice(1))}`);
  return [
    HEAD.trimEnd(),
    table(
      ['type', 'signs'],
      [...new Set(fields.map(({ type }) => type))].map((type) => [type, signsText(type)]),
    ),
    SIGNS.trim(),
    table(['type', 'value', 'for example'], [...new Set(fields.map(({ type }) => type))].map(valueRow)),
    TIMES.trim(),
    '## Fields',
    `Names may be written in any case, with \`-\` or \`_\` in them. Those marked ↕ can be sorted by.`,
    table(['field', 'also', 'type', 'what', 'example'], fields.map(fieldRow)),
    ...fields.filter(({ choices }) => choices !== undefined).map(choicesText),
    DIRECTIVES.trim(),
    `Also written: ${directives.join('; ')}.`,
    LIMITS.trim(),
  ]
    .join('\n\n')
    .concat('\n');
}

function signsText(type: FieldType): string {
  return signsOf({ type })
    .map((sign) => `\`${sign}\``)
    .join(' ');
}

function valueRow(type: FieldType): readonly string[] {
  const { says, examples } = expectations[type];
  return [type, says.en, examples.map((example) => `\`${example}\``).join(', ')];
}

function fieldRow({ id, names, type, doc, example, isOrder }: Field): readonly string[] {
  return [`\`${id}\`${isOrder ? ' ↕' : ''}`, names.join(', '), type, doc.en, `\`${example}\``];
}

function choicesText({ id, choices = [] }: Field): string {
  const rows = choices.map((choice) => [`\`${id}:${choice.id}\``, choice.names.join(', '), choice.doc.en]);
  return table([id, 'also', 'what'], rows);
}

function alsoNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}:\``).join(', ');
}

/** A table as the formatter lays it out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
