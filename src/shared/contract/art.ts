import { z } from 'zod';

/** Names one picture and its version, so that a view may keep it for ever. Matches /^[a-z0-9]{1,64}$/. */
export type ArtKey = string;

export const artKeySchema = z.string().regex(/^[a-z0-9]{1,64}$/);
