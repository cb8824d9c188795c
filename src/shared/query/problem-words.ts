/** What is wrong with a query, and what would be right, in words. */
import { assertNever } from '../errors.ts';
import { expectations, type ValueKind } from './expectations.ts';
import type { InLanguages } from './field-types.ts';
import { fieldOf } from './fields.ts';
import type { ProblemKind } from './problems.ts';
import { signsOf } from './signs.ts';

export type QueryLanguage = keyof InLanguages;

/** One plain sentence or two. Cost: none to speak of. */
export function problemWords(problem: ProblemKind, language: QueryLanguage): string {
  return wordsOf(problem)[language];
}

function wordsOf(problem: ProblemKind): InLanguages {
  switch (problem.code) {
    case 'unknown-field':
      return unknownField(problem);
    case 'unknown-choice':
      return unknownChoice(problem);
    case 'not-an-order':
      return notAnOrder(problem);
    case 'wrong-operator':
      return wrongOperator(problem);
    case 'no-value':
      return say(problem.type, {
        en: `«${problem.field}» needs a value: `,
        ru: `Полю «${problem.field}» нужно значение: `,
      });
    case 'bad-value':
      return say(problem.type, {
        en: `«${problem.text}» is no value of «${problem.field}»; right is `,
        ru: `«${problem.text}» не подходит полю «${problem.field}»; верно: `,
      });
    case 'needs-unit':
      return say(problem.type, {
        en: `«${problem.text}» needs its unit; right is `,
        ru: `У «${problem.text}» не указана единица; верно: `,
      });
    case 'empty-range':
      return {
        en: 'The range ends before it begins: put the smaller end first',
        ru: 'Промежуток кончается раньше, чем начинается: сначала меньшее',
      };
    case 'twice':
      return {
        en: `«${problem.name}:» stands twice: once is enough`,
        ru: `«${problem.name}:» указано дважды, достаточно одного раза`,
      };
    case 'inside-parentheses':
      return {
        en: `«${problem.name}:» is about the whole: put it outside of the parentheses`,
        ru: `«${problem.name}:» относится ко всему запросу: вынесите за скобки`,
      };
    case 'too-long':
    case 'value-too-long':
    case 'too-many':
    case 'too-deep':
      return tooMuch(problem);
    case 'nothing-to-negate':
    case 'nothing-before-or':
    case 'nothing-after-or':
    case 'empty-parentheses':
    case 'unclosed-parenthesis':
    case 'unopened-parenthesis':
    case 'unclosed-quote':
      return SHAPES[problem.code];
    default:
      return assertNever(problem);
  }
}

type Kind<Code extends ProblemKind['code']> = Extract<ProblemKind, { readonly code: Code }>;

const SHAPES = {
  'nothing-to-negate': {
    en: 'Nothing follows that could be turned; to look for the sign or word itself, put it in quotes',
    ru: 'Дальше нет ничего, что можно исключить; чтобы найти сам знак или слово, возьмите его в кавычки',
  },
  'nothing-before-or': {
    en: 'Nothing stands before «or»; to look for the word, put it in quotes',
    ru: 'Перед «или» ничего нет; чтобы найти само слово, возьмите его в кавычки',
  },
  'nothing-after-or': {
    en: 'Nothing follows «or»; to look for the word, put it in quotes',
    ru: 'После «или» ничего нет; чтобы найти само слово, возьмите его в кавычки',
  },
  'empty-parentheses': { en: 'Nothing stands between the parentheses', ru: 'Между скобками ничего нет' },
  'unclosed-parenthesis': {
    en: 'This parenthesis is never closed: a ) is missing',
    ru: 'Скобка не закрыта: не хватает )',
  },
  'unopened-parenthesis': {
    en: 'No parenthesis is open here: take the ) away',
    ru: 'Здесь нет открытой скобки: уберите )',
  },
  'unclosed-quote': {
    en: 'The quotation is never closed: a " is missing (a quotation mark inside is written twice)',
    ru: 'Кавычки не закрыты: не хватает " (кавычка внутри пишется дважды)',
  },
} as const satisfies Readonly<Record<string, InLanguages>>;

function unknownField({ name, suggestion }: Kind<'unknown-field'>): InLanguages {
  if (suggestion !== null)
    return {
      en: `There is no field «${name}»; did you mean «${suggestion}»?`,
      ru: `Поля «${name}» нет; может быть, «${suggestion}»?`,
    };
  return {
    en: `There is no field «${name}»; to look for the words, put them in quotes`,
    ru: `Поля «${name}» нет; чтобы найти сами слова, возьмите их в кавычки`,
  };
}

function wrongOperator({ field, operator }: Kind<'wrong-operator'>): InLanguages {
  const signs = signsOf(fieldOf(field)).join(' ');
  return {
    en: `«${field}» can't be compared by «${operator}»: it knows ${signs}`,
    ru: `«${field}» нельзя сравнить знаком «${operator}»: можно ${signs}`,
  };
}

function unknownChoice({ field, text, suggestion }: Kind<'unknown-choice'>): InLanguages {
  if (suggestion !== null)
    return {
      en: `«${field}:» does not know «${text}»; did you mean «${suggestion}»?`,
      ru: `«${field}:» не знает «${text}»; может быть, «${suggestion}»?`,
    };
  const known = (fieldOf(field).choices ?? []).map(({ id }) => id).join(', ');
  return {
    en: `«${field}:» does not know «${text}»; it knows ${known}`,
    ru: `«${field}:» не знает «${text}»; можно ${known}`,
  };
}

function notAnOrder({ name, suggestion }: Kind<'not-an-order'>): InLanguages {
  if (suggestion !== null)
    return {
      en: `Tracks can't be sorted by «${name}»; did you mean «${suggestion}»?`,
      ru: `По «${name}» сортировать нельзя; может быть, «${suggestion}»?`,
    };
  return say('order', {
    en: `Tracks can't be sorted by «${name}»; right is `,
    ru: `По «${name}» сортировать нельзя; верно: `,
  });
}

function tooMuch({ code, most }: Kind<'too-long' | 'value-too-long' | 'too-many' | 'too-deep'>): InLanguages {
  switch (code) {
    case 'too-long':
      return { en: `A query has at most ${most} characters`, ru: `В запросе не больше ${most} знаков` };
    case 'value-too-long':
      return { en: `A value has at most ${most} characters`, ru: `В значении не больше ${most} знаков` };
    case 'too-many':
      return { en: `A query has at most ${most} rules and groups`, ru: `В запросе не больше ${most} условий и групп` };
    case 'too-deep':
      return {
        en: `Groups lie at most ${most} deep in each other`,
        ru: `Глубина вложенности групп — не больше ${most}`,
      };
    default:
      return assertNever(code);
  }
}

/** With what the kind of value looks like. */
function say(kind: ValueKind, before: InLanguages): InLanguages {
  const { says, examples } = expectations[kind];
  const like = (such: string): string => (examples.length === 0 ? '' : `, ${such} ${examples.join(', ')}`);
  return { en: before.en + says.en + like('like'), ru: before.ru + says.ru + like('например') };
}
