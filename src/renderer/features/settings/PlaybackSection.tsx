import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { Range } from '../../elements/Range.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSettings } from '../../stores/settings.ts';
import { setVolume } from '../player/index.ts';
import { Group, Line } from './SettingsParts.tsx';

/** By how files are called, and what the media handler calls them to the player. */
const FORMATS = [
  ['MP3', 'audio/mpeg'],
  ['FLAC', 'audio/flac'],
  ['AAC (M4A)', 'audio/mp4; codecs="mp4a.40.2"'],
  ['Ogg Vorbis', 'audio/ogg; codecs="vorbis"'],
  ['Opus', 'audio/ogg; codecs="opus"'],
  ['WAV', 'audio/wav'],
  ['ALAC (M4A)', 'audio/mp4; codecs="alac"'],
  ['AIFF', 'audio/aiff'],
] as const;

export function PlaybackSection() {
  const { t } = useWords();
  const volume = useSettings((settings) => settings.volume);
  const percent = Math.round(volume * 100);
  // the player of the page itself is asked: it differs between systems
  const [playable] = useState(() => {
    const audio = document.createElement('audio');
    return new Set(FORMATS.filter(([, type]) => audio.canPlayType(type) !== '').map(([name]) => name));
  });
  return (
    <>
      <Group title={t('settings.playback')}>
        <Line label={t('player.volume')}>
          <span className="flex items-center gap-3">
            <Range
              className="w-48"
              label={t('player.volume')}
              value={percent}
              max={100}
              valueText={t('player.volumeValue', { percent })}
              onValue={(value) => setVolume(value / 100)}
            />
            <span className="tabular text-ink-soft">{t('player.volumeValue', { percent })}</span>
          </span>
        </Line>
        <Line label={t('queue.label')}>{t('settings.queueKept')}</Line>
      </Group>
      <Group title={t('settings.formats')}>
        {FORMATS.map(([name]) => (
          <Line key={name} label={name}>
            <span className="flex items-center gap-2">
              {playable.has(name) ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
              {playable.has(name) ? t('settings.plays') : t('settings.playsNot')}
            </span>
          </Line>
        ))}
      </Group>
    </>
  );
}
