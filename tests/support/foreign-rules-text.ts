/** docs/foreign-rules.md, made from the tables that rules of other programs are read and written by. */
import { table } from './query-language-text.ts';
import {
  itunesFields,
  itunesKinds,
  itunesOrders,
  itunesUnits,
  type ItunesField,
} from '../../src/main/playlist-files/rules/itunes-fields.ts';
import { nspFields, nspOrders, type NspField } from '../../src/main/playlist-files/rules/nsp-fields.ts';

const HEAD = `# Rules of other programs

<!-- Made from src/main/playlist-files/rules/*-fields.ts; change those, then run
     npx vitest run tests/arch/foreign-rules.test.ts -u -->

Smart playlists of iTunes (in the XML of a library) and of Navidrome (\`.nsp\`) become smart playlists of Fonoteka, in its
[query language](query-language.md), and \`.nsp\` is also written. What can't be said is left out by name, with what that means: in a group
of which all rules must hold more tracks are found without a rule, in one of which any may hold fewer. A group of nothing but such rules is left out
as a whole. Rules that find the same become rules without being asked; of others the tracks that were in the list are offered first (Navidrome's
files name none), and a person decides. Rules that are damaged, more than a query can hold, or of which nothing is left are not taken over
at all. What holds for all music anyway (\`Media Kind is Music\`) is left out without loss.

Rules of iTunes are read within bounds: 1000 rules, 32 groups in each other, no byte more than once a level; so are those of Navidrome.

## iTunes

`;

const ITUNES = `
- **Numbers that are not there are nought in iTunes:** \`Year is less than 1990\` also finds tracks without a year, and becomes
  \`-year>=1990\`. \`Rating is 0\` becomes \`-is:scored\`.
- **Days** are kept as a moment; the midnight that lies nearest is meant, so that the time zone of that computer makes no difference.
  Months and years count by the calendar here, not as 2,628,000 seconds.
- **Texts** are compared as search does here, so capitals and accents make no difference; several artists of a track are several.
- **Playlists** are known by the number that iTunes gave them. One that is imported along is meant itself, another by its name.
- **Live updating** that is off, and **match only ticked items**, have no counterpart, and are told.
`;

const NSP = `
What is written under several names is written under the first. Other fields, and tags of one's own, are left out.

- **By what Navidrome finds, not by how its words sound.** It compares moments with days as texts, so \`after\` takes in the day and the last day
  of a range is not in it: \`{"after": {"dateadded": "2024-05-01"}}\` is \`added>=2024-05-01\`. No year, number or score is nought, no date
  comes before all dates, and a track without beats a minute is in no comparison of them.
- **Written** so that Navidrome finds what Fonoteka does: \`year<1990\` is \`{"inTheRange": {"year": [1, 1989]}}\`, for
  \`lt\` would find tracks without a year; what is turned (\`-\`, \`none\`) is turned rule by rule, for Navidrome has no such groups.
  Words (\`genre:jazz\`) are looked for anywhere in the text there. Whole stars are kept with their halves (\`score>=4\` is above 3.5).
- **Order and limit.** Navidrome has one order for both: with \`by:\` that one is written, and \`sort:\` is told to be lost. Limits by length or
  size, and by per cent, have no counterpart; chance is another each time.
- **Playlists** are known by the names of their files, which all are to lie in one folder: \`Name.nsp\`, \`Name.m3u8\`.
- **Not written:** sound features, other scores than one's own, skips, why a score is there, turned beginnings and ends of texts, beginnings of paths.
`;

function itunesText(field: ItunesField): string {
  switch (field.kind) {
    case 'text':
    case 'time':
      return `\`${field.field}\``;
    case 'number':
      return `\`${field.field}\`${field.factor === 0.1 ? ', twenty a star' : ''}`;
    case 'choice':
      return `\`${field.field}:${field.value}\``;
    case 'file-kind':
      return `\`format\`: ${itunesKinds.flatMap(({ name, format }) => (format === null ? [] : `${name} is \`${format.value}\``)).join(', ')}`;
    case 'playlist':
      return '`in`';
    case 'love':
      return '`is:liked`; what is disliked is left out';
    case 'media-kind':
      return 'holds always where music is asked for; else left out';
    case 'podcast':
      return 'holds always where none is asked for; else left out';
    case 'place':
      return 'holds always where this computer is asked for; else left out';
    case 'none':
    default:
      return 'left out';
  }
}

function nspText(field: NspField): string {
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'time':
    case 'day':
      return `\`${field.field}\``;
    case 'flag':
      return `\`${field.field}:${field.value}\``;
    case 'presence':
      return `\`has:${field.value}\`, by \`isMissing\` and \`isPresent\` alone`;
    case 'path':
      return '`path`; beginnings are looked for within it';
    case 'file-type':
    default:
      return 'the end of `path`';
  }
}

/** The whole page. */
export function foreignRulesText(): string {
  const sorted = [...nspOrders.values()];
  const heads = ['iTunes', 'Fonoteka'];
  const orders = itunesOrders.map(({ name, key }) => [name, `\`by:${key.isDescending ? '-' : ''}${key.field}\``]);
  const units = itunesUnits.map(({ name }) => name).join(', ');
  return [
    HEAD,
    table(
      heads,
      itunesFields.map((field) => [field.name, itunesText(field)]),
    ),
    `\n\nLimits (${units}) are taken over, with what they choose by:\n\n`,
    table(heads, orders),
    `\n${ITUNES}`,
    '\n## Navidrome\n\n',
    table(
      ['Navidrome', 'Fonoteka', 'sorts'],
      nspFields.map((field) => [`\`${field.name}\``, nspText(field), sorted.includes(field.name) ? '↕' : '']),
    ),
    `\n${NSP}`,
  ].join('');
}
