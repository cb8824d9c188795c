interface Sound {
  readonly codec: string | null;
  readonly container: string | null;
}

const MPEG_LAYER = /^MPEG [\d.]+ Layer ([123])$/;

/** The short name by which people know a format: `MP3` rather than `MPEG 1 Layer 3`. */
export function formatWords({ codec, container }: Sound): string {
  const layer = codec === null ? undefined : MPEG_LAYER.exec(codec)?.[1];
  return layer === undefined ? (codec ?? container ?? '') : `MP${layer}`;
}
