/** The person's own variant of a language, `en-GB` for `en`, where the system names one: dates are written as at home. */
export function withRegion(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}
