/** Names for made libraries: many scripts, a vocabulary in which few words are common and most are rare. */

/** The same seed gives the same numbers. */
export interface Chance {
  /** In [0, 1). */
  float(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** Like `pick`, with the first of the list far likelier than the last. */
  pickCommon<T>(list: readonly T[]): T;
  is(share: number): boolean;
}

/** Numbers of xorshift128. */
export function makeChance(seed: number): Chance {
  let [a, b, c, d] = [seed | 1, 0x9e3779b9, 0x243f6a88, 0xb7e15162];
  const float = () => {
    const t = a ^ (a << 11);
    [a, b, c] = [b, c, d];
    d = d ^ (d >>> 19) ^ t ^ (t >>> 8);
    return (d >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[], at: number): T => {
    const found = list[Math.floor(at * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) float();
  return {
    float,
    int: (from, to) => from + Math.floor(float() * (to - from + 1)),
    pick: (list) => pick(list, float()),
    pickCommon: (list) => pick(list, float() ** 4),
    is: (share) => float() < share,
  };
}

const SCRIPTS = [
  {
    weight: 66,
    parts:
      'an bel cor da el fen gar ho in jo ka lu mar no or pe qui ro sa ti ul ven wil yo zan tri ster low dell mon'.split(
        ' ',
      ),
    known:
      'love night light heart time song blue rain river summer dream fire home world road moon star dance city sea wind life day little last golden winter lonely stone wild silver'.split(
        ' ',
      ),
    joint: ' of the ',
  },
  {
    weight: 10,
    parts: 'é mü nå ço ré lø ße ñi ça hö sø trå gén fê zü dž ły wó vœ mán'.split(' '),
    known: 'été Straße corazón nuit fjord żółty niño café über mañana forêt Ångström'.split(' '),
    joint: ' de ',
  },
  {
    weight: 15,
    parts: 'ма ро ли ве но сту та ко да ми ря щё бо гра дь лён ски вой ча жи ту пе ёл'.split(' '),
    known:
      'ночь любовь город дождь снег весна река дорога песня звезда море сердце дом утро зима ёлка солнце ветер'.split(
        ' ',
      ),
    joint: ' и ',
  },
  {
    weight: 9,
    parts: '月 夜 雨 星 海 空 花 風 光 夢 山 川 時 心 音 城 雪 東 京 北 林 森 青 紅'.split(' '),
    known: '愛 さくら 夏休み 夜明け 約束 東京 長安 時間 城市 月亮'.split(' '),
    joint: 'の',
  },
] as const;

export type Script = (typeof SCRIPTS)[number];

export interface Vocabulary {
  script(): Script;
  /** A band's or a person's. */
  artist(script: Script): string;
  /** An album's or a track's: one to five words. */
  title(script: Script): string;
}

const WORDS_A_SCRIPT = 6000;

/** Words are made once; names are put together of them. */
export function makeVocabulary(chance: Chance): Vocabulary {
  const wordsOf = new Map(SCRIPTS.map((script) => [script, makeWords(script, chance)]));
  const words = (script: Script) => wordsOf.get(script) ?? [];
  const script = () => {
    let left = chance.float() * SCRIPTS.reduce((sum, { weight }) => sum + weight, 0);
    return SCRIPTS.find(({ weight }) => (left -= weight) < 0) ?? SCRIPTS[0];
  };
  return {
    script,
    artist: (of) => {
      const [first, last] = [chance.pick(words(of)), chance.pick(words(of))];
      if (of.joint === ' of the ' && chance.is(0.25)) return `The ${capital(first)} ${capital(last)}s`;
      return chance.is(0.2) ? capital(first + last) : `${capital(first)} ${capital(last)}`;
    },
    title: (of) => {
      const count = 1 + Math.floor(chance.float() ** 1.5 * 4);
      const picked = Array.from({ length: count }, () => chance.pickCommon(words(of)));
      const tail = chance.is(0.06) ? ` (${chance.pick(['Live', 'Demo', 'Remix', '2011 Remaster', 'Acoustic'])})` : '';
      const joined =
        count > 2 && chance.is(0.4) ? `${picked[0]}${of.joint}${picked.slice(1).join(' ')}` : picked.join(' ');
      return capital(joined) + tail;
    },
  };
}

function makeWords({ known, parts }: Script, chance: Chance): readonly string[] {
  const words = new Set<string>(known);
  while (words.size < WORDS_A_SCRIPT) {
    words.add(Array.from({ length: chance.int(2, 4) }, () => chance.pick<string>(parts)).join(''));
  }
  return [...words];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
