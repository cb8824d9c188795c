/** What may be several names written as one: a proposal for a person, never a decision. */
export function splitName(name: string): readonly string[] {
  const parts = name
    .split(/\s*(?:[;/&+]|,(?!\s*(?:the|jr|sr)\b)|\s(?:and|и|feat\.?|ft\.?|featuring|with|vs\.?|x)\s)\s*/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 0 ? [name] : parts;
}
