import { Info } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Cover } from '../../elements/Cover.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { creditNames, useWords } from '../../i18n/use-words.ts';
import { isTrackId } from '../../link/id-lists.ts';
import { artAddress } from '../../link/media.ts';
import { useTrackDetails } from '../../link/queries.ts';
import { selectCurrentTrackId, usePlayer } from '../../stores/player.ts';
import { useSelectedTracks } from '../../stores/selected-tracks.ts';
import { TrackFacts } from '../details/index.ts';
import { ManyTracks } from './ManyTracks.tsx';

/** About what is selected in the list in sight; where nothing is, about what plays. */
export function SelectionDetails() {
  const { t } = useWords();
  // whoever walks a list by the arrows is not held up by it
  const ids = useDeferredValue(useSelectedTracks((state) => state.ids));
  const currentId = usePlayer(selectCurrentTrackId);
  if (ids.size > 1) return <ManyTracks ids={ids} />;
  const [selectedId] = ids;
  const trackId = isTrackId(selectedId) ? selectedId : currentId;
  if (trackId === null) {
    return <EmptyState icon={Info} title={t('panel.noTrack')} text={t('panel.noTrackText')} />;
  }
  return <OneTrack trackId={trackId} isCurrent={selectedId === undefined} />;
}

function OneTrack({ trackId, isCurrent }: { readonly trackId: TrackId; readonly isCurrent: boolean }) {
  const { t } = useWords();
  const details = useTrackDetails(trackId);
  return (
    <>
      <p className="pb-2 text-xs font-semibold text-ink-faint">
        {isCurrent ? t('panel.aboutPlaying') : t('panel.aboutSelected')}
      </p>
      {details.data === undefined ? null : <TrackHead track={details.data} />}
      <TrackFacts trackId={trackId} />
    </>
  );
}

function TrackHead({ track }: { readonly track: TrackRow }) {
  const { t } = useWords();
  return (
    <header className="flex items-center gap-3 pb-4">
      <Cover
        name={track.albumName ?? track.name}
        source={track.art === null ? null : artAddress(track.art, 'small')}
        className="w-16 rounded-control"
      />
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{track.name}</p>
        <p className="text-ink-soft wrap-anywhere">{creditNames(track.artists) || t('tracks.unknownArtist')}</p>
      </div>
    </header>
  );
}
