/** Countries by their ISO 3166-1 codes; their names are the system's. */

// the 249 codes as they are assigned
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

/** The name of a country's code in a language; free text is its own name. */
export function countryName(language: string, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return names(language).of(country) ?? country;
}

/** Every country in a language, in its order. */
export function listCountries(language: string): readonly string[] {
  const { compare } = new Intl.Collator(language);
  return CODES.map((code) => countryName(language, code)).toSorted(compare);
}

/** The code of what was typed: a code, or a name in the language or in English; else the text as it is. */
export function countryOf(language: string, typed: string): string {
  const text = typed.trim();
  const upper = text.toUpperCase();
  if (CODES.includes(upper)) return upper;
  const wanted = text.toLocaleLowerCase(language);
  const isNamed = (code: string): boolean =>
    [language, 'en'].some((spoken) => countryName(spoken, code).toLocaleLowerCase(language) === wanted);
  return CODES.find(isNamed) ?? text;
}

function names(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
}
