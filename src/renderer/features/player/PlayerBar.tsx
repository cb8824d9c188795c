import { useCoverAccent } from '../../elements/use-cover-accent.ts';
import { artAddress } from '../../link/media.ts';
import { DropZones } from '../drag/index.ts';
import { useCurrentTrack } from './use-current-track.ts';
import { useWords } from '../../i18n/use-words.ts';
import { NowPlaying } from './NowPlaying.tsx';
import { PlayerSide } from './PlayerSide.tsx';
import { SeekBar } from './SeekBar.tsx';
import { Transport } from './Transport.tsx';

export function PlayerBar() {
  const { t } = useWords();
  const art = useCurrentTrack()?.art ?? null;
  const accent = useCoverAccent(art === null ? null : artAddress(art, 'small'));
  return (
    <section
      data-pane=""
      aria-label={t('player.label')}
      style={accent}
      className="relative grid h-(--player-height) grid-cols-[minmax(0,1fr)_minmax(280px,1.4fr)_minmax(0,1fr)] items-center gap-4 border-t border-line bg-panel px-4"
    >
      <NowPlaying />
      <div className="flex flex-col items-center gap-0.5">
        <Transport />
        <SeekBar />
      </div>
      <PlayerSide />
      <DropZones />
    </section>
  );
}
