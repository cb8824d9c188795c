/** What became of a rule of another program, in one line. */
import type { RemarkCode, RuleRemark } from '../../shared/contract/rule-remarks.ts';
import { visibleText } from '../../shared/text/visible.ts';

const WORDS: Readonly<Record<RemarkCode, (program: string, became: string) => string>> = {
  'no-field': (program) => `left out, ${program} has no such field`,
  'no-operator': (program) => `left out, ${program} can’t compare like this`,
  'bad-value': (program) => `left out, its value means nothing in ${program}`,
  'no-playlist': () => 'left out, the playlist that it names is not there',
  always: () => 'not needed, it holds for all music',
  'kept-as': (_program, became) => `kept as ${became}`,
  'by-name': (_program, became) => `the playlist is known by its name, ${became}`,
  about: (_program, became) => `becomes ${became}, which compares a little differently`,
  'no-order': () => 'the order can’t be taken over',
  'no-limit': () => 'the limit can’t be taken over',
  'by-chance': () => 'tracks at random are others in each program',
  'checked-only': () => 'there are no ticked tracks here: unticked ones are in it too',
  'not-live': () => 'it stood still in iTunes, and follows the library here',
  private: () => 'it becomes a private playlist',
  'no-setting': () => 'the setting can’t be taken over',
  spelling: (program) => `${program} tells capitals and accents apart where Fonoteka does not`,
  nothing: () => 'none of its rules can be taken over',
  'too-many': () => 'it has more rules than a query can have',
  'too-deep': () => 'its groups lie deeper in each other than a query’s can',
  damaged: () => 'its rules are damaged',
};

const EFFECTS: Readonly<Record<RuleRemark['effect'], string>> = {
  none: '',
  more: '; more tracks are found',
  fewer: '; fewer tracks are found',
  other: '',
};

/** `program`: where the rules go. */
export function remarkWords({ code, place, said, became, effect }: RuleRemark, program: string): string {
  const rule = place === '' ? said : `rule ${place} (${said})`;
  const words = `${WORDS[code](program, became)}${EFFECTS[effect]}`;
  return visibleText(rule === '' ? words : `${rule}: ${words}`);
}
