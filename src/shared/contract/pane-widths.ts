/** How narrow and how wide the panes at the sides may be made. Apart from the schema, which would bring the validator into the window. */
export interface WidthRange {
  readonly min: number;
  readonly max: number;
}

/** In CSS pixels. */
export const paneWidths = {
  sidebar: { min: 168, max: 420 },
  panel: { min: 260, max: 720 },
} as const satisfies Readonly<Record<string, WidthRange>>;
