import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { Mosaic } from '../../elements/Mosaic.tsx';
import { artAddress } from '../../link/media.ts';

interface PlaylistCoverProps {
  readonly playlist: Pick<PlaylistCard, 'name' | 'image' | 'mosaic'>;
  readonly className: string;
}

/** The picture given by hand; else the first covers of what is in it. */
export function PlaylistCover({ playlist: { name, image, mosaic }, className }: PlaylistCoverProps) {
  const arts = image === null ? mosaic : [image];
  return <Mosaic name={name} sources={arts.map((art) => artAddress(art, 'small'))} className={className} />;
}
