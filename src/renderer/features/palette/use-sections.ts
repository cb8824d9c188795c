import type { TFunction } from 'i18next';
import { useWords } from '../../i18n/use-words.ts';
import { usePeople } from '../../link/people.ts';
import { folderVerbs } from '../playlists/index.ts';
import { useFoundFolders, useSearchResults } from '../search/index.ts';
import { useAround, type Around, type OfferKind } from '../verbs/index.ts';
import { choiceLabel, findNamedVerbs, findVerbs, findWithin, type AskedOffer } from './found-verbs.ts';
import { allCommands, allowedSections, sectionsFor, type ScoredSection } from './palette-entries.ts';
import type { PaletteSection, Within } from './palette-entry.ts';
import { peopleSections } from './people-entries.ts';
import { useOffered, type OfferInSight } from './use-offered.ts';
import { useRecentEntries } from './use-recent-entries.ts';

const ITEMS_OF_A_KIND = 4;
// of what one place offers, where something is typed
const MAX_VERBS = 6;

interface Answer {
  readonly sections: readonly PaletteSection[];
  /** Whether the sections answer this very text, or still one before it. */
  readonly isCurrent: boolean;
  /** What is chosen for, where the sections are of one verb alone. */
  readonly choice?: string;
}

interface Asking {
  /** What is typed. */
  readonly text: string;
  readonly within: Within | null;
  /** What had the keyboard when the palette opened. */
  readonly from: Element | null;
}

/** The lines of the palette for what is typed; those of one choice where it shows that alone. */
export function useSections({ text, within, from }: Asking): Answer {
  const { t, language } = useWords();
  const around = useAround();
  const recent = useRecentEntries(t);
  const { data, isCurrent } = useSearchResults(within === null ? text : '', ITEMS_OF_A_KIND);
  const folders = useFoundFolders(within === null ? text : '', ITEMS_OF_A_KIND);
  const people = usePeople().data ?? [];
  const { isAdmin } = around;
  const asked = useOffered(from);
  const listFolders = folderOffers(around);
  const chosen = [...asked, ...listFolders].find(({ key }) => key === within?.offer);
  if (within !== null && chosen !== undefined) return choiceAnswer(around, chosen, within, text);
  const sectionOf = (offer: OfferInSight) => offeredSection(around, offer, text);
  const atHand = asked.filter((offer) => !isPlaying(offer)).map(sectionOf);
  const playing = asked.filter(isPlaying).map(sectionOf);
  if (text !== '') {
    const offered = [...atHand, ...playing, foldersSection(around, listFolders, text)];
    const found = sectionsFor({ t, language }, { typed: text, results: data, folders: folders.data ?? [], offered });
    return {
      sections: allowedSections([...found, ...peopleSections(t, people, text)], isAdmin),
      // folders stand below what the library has
      isCurrent: isCurrent && (folders.isCurrent || data?.best !== null),
    };
  }
  const others = allCommands(t).filter((entry) => recent.every(({ key }) => key !== entry.key));
  const sections = [
    ...atHand.map(({ section }) => section),
    { title: t('palette.recent'), entries: recent },
    ...playing.map(({ section }) => section),
    { title: t('palette.commands'), entries: others },
    ...peopleSections(t, people, ''),
  ];
  return { sections: allowedSections(sections, isAdmin), isCurrent: true };
}

/** There most of the time: it would keep what was chosen lately out of sight. */
function isPlaying({ kind }: OfferInSight): boolean {
  return kind === 'queue' || kind === 'playing';
}

function choiceAnswer(around: Around, offer: AskedOffer, within: Within, text: string): Answer {
  const choice = choiceLabel(around, offer, within);
  const entries = findWithin(around, offer, within, text);
  return {
    sections: entries.length === 0 ? [] : [{ title: titleOf(choice ?? '', offer), entries }],
    isCurrent: true,
    ...(choice === undefined ? {} : { choice }),
  };
}

function offeredSection(around: Around, offer: OfferInSight, text: string): ScoredSection {
  const all = findVerbs(around, offer, text);
  const found = text === '' ? all : all.slice(0, MAX_VERBS);
  const section = { title: titleOf(kindTitle(around.t, offer.kind), offer), entries: found.map(({ entry }) => entry) };
  return { section, score: found[0]?.score ?? 0 };
}

/** One's own folders of playlists, which have no page: they are told by their names. */
function folderOffers({ playlists }: Around): readonly AskedOffer[] {
  return playlists
    .filter(({ kind, isOwn }) => kind === 'folder' && isOwn)
    .map((folder) => ({
      key: `folder ${folder.id}`,
      name: folder.name,
      parts: (around) => folderVerbs(around, folder),
    }));
}

function foldersSection(around: Around, folders: readonly AskedOffer[], text: string): ScoredSection {
  const all = folders.flatMap((folder) => findNamedVerbs(around, folder, text));
  const found = all.toSorted((a, b) => b.score - a.score).slice(0, MAX_VERBS);
  const section = { title: around.t('palette.ofFolders'), entries: found.map(({ entry }) => entry) };
  return { section, score: found[0]?.score ?? 0 };
}

/** With what it is for: a menu opens over that, and a line of the palette stands anywhere. */
function titleOf(title: string, { name }: AskedOffer): string {
  return name === '' ? title : `${title} · ${name}`;
}

function kindTitle(t: TFunction, kind: OfferKind): string {
  return {
    tracks: t('palette.ofTracks'),
    thing: t('palette.ofThing'),
    album: t('palette.ofAlbum'),
    artist: t('palette.ofArtist'),
    playlist: t('palette.openPlaylist'),
    sync: t('playlistSync.section'),
    queue: t('palette.ofQueue'),
    playing: t('palette.ofPlaying'),
  }[kind];
}
