import { ListEnd, ListStart, Play } from 'lucide-react';
import { useLocation } from 'wouter';
import { i18n } from '../../i18n/i18n.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { useSmartRules } from '../../link/smart.ts';
import { playlistVerbs, playPlaylist, queuePlaylist } from '../playlists/index.ts';
import { smartVerbs } from '../smart/index.ts';
import { fuzzyScore } from './fuzzy.ts';
import type { PaletteEntry, PaletteSection } from './palette-entry.ts';

// begins so, or has words that do
const MEANT_SCORE = 600;
const LANGUAGES = ['en', 'ru'] as const;

const KIND = 'open-playlist:';

export function isOfOpenPlaylist({ key }: PaletteEntry): boolean {
  return key.startsWith(KIND);
}

interface OpenPlaylist {
  readonly section: PaletteSection;
  /** Whether what is typed means one of them. */
  readonly isMeant: boolean;
}

/** What can be done with the playlist that is open, where one is; of its verbs those that fit what is typed. */
export function useOpenPlaylist(typed: string): OpenPlaylist | null {
  const { t, language } = useWords();
  const [location, navigate] = useLocation();
  const openId = /^\/playlists\/(\d+)$/u.exec(location)?.[1];
  const playlist = usePlaylists().data?.find(({ id }) => String(id) === openId);
  const isSmart = playlist?.kind === 'smart';
  const rules = useSmartRules(isSmart ? playlist.id : null).data?.query;
  if (playlist === undefined) return null;
  const { id, name, entryCount } = playlist;
  const verbsIn = (tongue: string) => {
    const words = i18n.getFixedT(tongue);
    const playing = [
      { name: 'play', icon: Play, label: words('menu.play'), run: () => void playPlaylist(id) },
      { name: 'next', icon: ListStart, label: words('menu.playNext'), run: () => void queuePlaylist(id, 'next') },
      { name: 'last', icon: ListEnd, label: words('menu.addToQueue'), run: () => void queuePlaylist(id, 'last') },
    ];
    return [
      ...(entryCount === 0 ? [] : playing),
      ...(isSmart ? smartVerbs({ t: words, language, navigate }, playlist, rules) : []),
      ...playlistVerbs({ t: words, location, navigate }, playlist),
    ];
  };
  const scores = LANGUAGES.map((tongue) => verbsIn(tongue).map(({ label }) => fuzzyScore(label, typed)));
  const found = verbsIn(language).flatMap((verb, at) => {
    const fits = scores.flatMap((ofTongue) => ofTongue[at] ?? []);
    return fits.length === 0 ? [] : [{ verb, score: Math.max(...fits) }];
  });
  const entries = found
    .toSorted((a, b) => b.score - a.score)
    .map(({ verb }): PaletteEntry => ({
      key: `${KIND}${verb.name}`,
      name: verb.label,
      note: name,
      icon: verb.icon,
      picture: undefined,
      run: verb.run,
    }));
  const section = { title: t('palette.openPlaylist'), entries };
  return { section, isMeant: found.some(({ score }) => score >= MEANT_SCORE) };
}
