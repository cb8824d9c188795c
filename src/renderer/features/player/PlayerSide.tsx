import { Info, ListMusic, Volume1, Volume2, VolumeX } from 'lucide-react';
import { IconButton } from '../../elements/IconButton.tsx';
import { Range } from '../../elements/Range.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSettings } from '../../stores/settings.ts';
import { setVolume, toggleMute, togglePanel } from './player-settings.ts';

export function PlayerSide() {
  const { t } = useWords();
  const volume = useSettings((settings) => settings.volume);
  const isMuted = useSettings((settings) => settings.isMuted);
  const isPanelOpen = useSettings((settings) => settings.isPanelOpen);
  const tab = useSettings((settings) => settings.panelTab);
  const percent = Math.round(volume * 100);
  const Icon = isMuted || volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <div className="flex items-center justify-end gap-1">
      <IconButton
        icon={Icon}
        label={isMuted ? t('player.unmute') : t('player.mute')}
        aria-pressed={isMuted}
        onClick={toggleMute}
      />
      <Range
        className="w-16 roomy:w-24"
        label={t('player.volume')}
        value={isMuted ? 0 : percent}
        max={100}
        valueText={t('player.volumeValue', { percent: isMuted ? 0 : percent })}
        onValue={(value) => setVolume(value / 100)}
      />
      <IconButton
        className="ml-2"
        icon={ListMusic}
        label={t('player.queue')}
        aria-pressed={isPanelOpen && tab === 'queue'}
        onClick={() => togglePanel('queue')}
      />
      <IconButton
        icon={Info}
        label={t('details.title')}
        aria-pressed={isPanelOpen && tab === 'details'}
        onClick={() => togglePanel('details')}
      />
    </div>
  );
}
