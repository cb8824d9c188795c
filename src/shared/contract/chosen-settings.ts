/** Which settings are choices that can be taken back. */
/**
 * The settings that are choices: each change of one is an activity and can be taken back. The numbers are the keys under which
 * activities keep them: never changed. All others are how a view was left; docs/adr/0012-what-is-a-deed.md says why.
 */
export const chosenSettings = { theme: 1, language: 2, density: 3, contrast: 4 } as const;
export type ChosenSetting = keyof typeof chosenSettings;

/** What an admin switches for the whole library, with the keys under which activities keep it: never changed. */
export const librarySwitches = { watching: 1, fullDigests: 2 } as const;
export type LibrarySwitch = keyof typeof librarySwitches;
