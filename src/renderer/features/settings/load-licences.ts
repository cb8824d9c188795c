/** The list that `resources/build/licences.mjs` makes with each build; loaded when somebody looks at it. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it: `MIT`. */
  readonly licence: string;
  /** Null where the package brings no text along. */
  readonly text: string | null;
}

export async function loadLicences(): Promise<readonly Licence[]> {
  const reply = await fetch('licences.json');
  if (!reply.ok) throw new Error(`the list of licences did not come: ${reply.status}`);
  const list: unknown = await reply.json();
  if (!Array.isArray(list)) throw new Error('the list of licences is none');
  return list.filter(isLicence);
}

function isLicence(value: unknown): value is Licence {
  return typeof value === 'object' && value !== null && 'name' in value && 'licence' in value && 'text' in value;
}
