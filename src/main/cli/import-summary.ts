/** What came of an import, for a person at a terminal. */
import type { ImportConflict, ImportReport } from '../../shared/contract/user-data.ts';

/** Several lines, the last without its end. */
export function importSummary(report: ImportReport, isDryRun: boolean): string {
  const lines = [
    `${isDryRun ? 'What would come of the' : 'The'} file of ${report.name}, made ${new Date(report.madeAt).toISOString()}:`,
    `  ${report.matchedCount} tracks, albums and artists are in this library, ${report.waitingCount} are not yet`,
    ...report.counts.map(
      ({ kind, added, updated, unchanged, kept, waiting }) =>
        `  ${kind}: ${added} new, ${updated} newer, ${unchanged} unchanged, ${kept} older, ${waiting} waiting for music`,
    ),
    ...listed(
      report.conflictCount,
      'that both have, and each otherwise; the newer stands',
      report.conflicts,
      conflictLine,
    ),
    ...listed(
      report.waitingCount,
      'that nothing here is, or several could be',
      report.waiting,
      ({ kind, name, place, reason }) =>
        `${kind} ${name} (${place})${reason === 'ambiguous' ? ', several could be it' : ''}`,
    ),
    ...listed(
      report.problemCount,
      'lines that could not be used',
      report.problems,
      ({ line, code, detail }) => `line ${line}: ${code}${detail === '' ? '' : `, ${detail}`}`,
    ),
    ...(report.wholeness === 'cut-off' ? ['The file is cut off: its last line is missing.'] : []),
    ...(report.wholeness === 'changed' ? ['The file was changed after it was made.'] : []),
    ...(!isDryRun && report.activityId === null ? ['Nothing has changed.'] : []),
  ];
  return lines.join('\n');
}

function listed<Item>(
  count: number,
  heading: string,
  items: readonly Item[],
  toLine: (item: Item) => string,
): readonly string[] {
  if (count === 0) return [];
  const more = count > items.length ? [`    and ${count - items.length} more`] : [];
  return [`  ${count} ${heading}:`, ...items.map((item) => `    ${toLine(item)}`), ...more];
}

function conflictLine({ kind, name, ours, theirs, winner }: ImportConflict): string {
  const values = ours === null || theirs === null ? '' : `: ${ours / 2} here, ${theirs / 2} in the file`;
  return `${kind} ${name}${values}; ${winner === 'ours' ? 'ours' : 'the file’s'} stands`;
}
