import type { AlbumCard } from '../../../shared/contract/albums.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AlbumMenu, AlbumTile } from '../albums/index.ts';

interface ArtistAlbumsProps {
  readonly title: string;
  readonly albums: readonly AlbumCard[];
  /** Of which the albums may be the first only. */
  readonly total: number;
  readonly hasArtists: boolean;
}

export function ArtistAlbums({ title, albums, total, hasArtists }: ArtistAlbumsProps) {
  const { t } = useWords();
  if (albums.length === 0) return null;
  return (
    <section aria-label={title} className="px-6 pb-6">
      <h2 className="pb-3 text-base font-semibold">
        {title}
        <span className="tabular pl-2 text-xs font-normal text-ink-faint">{t('albums.count', { count: total })}</span>
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(128px,1fr))] gap-6 @min-[560px]:grid-cols-[repeat(auto-fill,minmax(160px,1fr))]">
        {albums.map((album, index) => (
          <AlbumMenu
            key={album.id}
            albumId={album.id}
            card={album}
            // of hundreds only those in sight are laid out; the ring around a name needs its room
            trigger={
              <li
                className="group -m-1 min-w-0 p-1 [contain-intrinsic-size:auto_230px] [content-visibility:auto]"
                data-index={index}
              />
            }
          >
            <AlbumTile card={album} isTabStop hasArtists={hasArtists} />
          </AlbumMenu>
        ))}
      </ul>
      {total > albums.length ? (
        <p className="pt-3 text-ink-faint">{t('artist.firstOnly', { count: albums.length })}</p>
      ) : null}
    </section>
  );
}
