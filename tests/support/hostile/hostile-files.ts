/**
 * Files that have brought down readers of tags, written here from the public descriptions, byte by byte; none of them is
 * a copy. `node tests/support/hostile/write-hostile-files.ts FOLDER` lays them out.
 */
import { asfFiles } from './asf.ts';
import { chunkFiles } from './chunks.ts';
import { ebmlFiles } from './ebml.ts';
import { id3Files } from './id3.ts';
import { mp4Files } from './mp4.ts';
import { oggFiles } from './ogg.ts';
import { plainFiles } from './plain.ts';
import type { HostileFiles } from './hostile-file.ts';

export const hostileFiles: HostileFiles = {
  ...id3Files,
  ...asfFiles,
  ...mp4Files,
  ...oggFiles,
  ...ebmlFiles,
  ...chunkFiles,
  ...plainFiles,
};
