import {
  CircleSlash,
  Combine,
  Disc3,
  FileAudio,
  FileCheck,
  FileSearch,
  FileX,
  FolderCheck,
  FolderMinus,
  FolderPlus,
  FolderSymlink,
  FolderSync,
  Heart,
  KeyRound,
  Link,
  ListMinus,
  ListMusic,
  ListOrdered,
  ListPlus,
  ListX,
  Merge,
  MicVocal,
  PencilLine,
  PencilRuler,
  RotateCcw,
  SlidersHorizontal,
  Split,
  Tags,
  FileInput,
  SearchCheck,
  StretchVertical,
  Swords,
  Undo2,
  UserCog,
  UserMinus,
  UserPen,
  UserPlus,
  UserRoundCheck,
  UserRoundX,
  type LucideIcon,
} from 'lucide-react';
import type { Activity, ActivityType } from '../../../shared/contract/activity.ts';
import { Button } from '../../elements/Button.tsx';
import { formatTimeOfDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { activityWords } from './activity-words.ts';

const icons: Readonly<Record<ActivityType, LucideIcon>> = {
  'track-score': ListMusic,
  'album-score': Disc3,
  'artist-score': MicVocal,
  like: Heart,
  'file-ratings': FileAudio,
  duel: Swords,
  spread: StretchVertical,
  'artist-edit': PencilLine,
  'album-edit': PencilLine,
  'genre-name': Tags,
  'artist-names': PencilRuler,
  'album-join': Combine,
  'album-split': Split,
  'correction-revoked': RotateCcw,
  'track-join': Merge,
  'track-locate': FileSearch,
  'track-forget': FileX,
  'track-apart': Split,
  'doubt-dismissed': CircleSlash,
  import: FileInput,
  found: SearchCheck,
  profile: UserPen,
  password: KeyRound,
  'person-made': UserPlus,
  'person-edited': UserCog,
  'person-deleted': UserMinus,
  settings: SlidersHorizontal,
  'folder-answer': FolderCheck,
  'folder-add': FolderPlus,
  'folder-remove': FolderMinus,
  'folder-move': FolderSymlink,
  'playlist-create': ListPlus,
  'playlist-edit': PencilLine,
  'playlist-add': ListPlus,
  'playlist-remove': ListMinus,
  'playlist-order': ListOrdered,
  'playlist-delete': ListX,
  'playlist-follow': UserRoundCheck,
  'playlist-unfollow': UserRoundX,
  'playlist-import': FileInput,
  'playlist-relink': Link,
  'playlist-found': SearchCheck,
  'playlist-link': Link,
  'playlist-sync': FolderSync,
  'playlist-kept': FileCheck,
  'playlist-file': FileSearch,
  undo: Undo2,
};

interface ActivityRowProps {
  readonly activity: Activity;
  readonly onUndo: (activity: Activity) => void;
  readonly onUndoSince: (activity: Activity) => void;
}

export function ActivityRow({ activity, onUndo, onUndoSince }: ActivityRowProps) {
  const { t, language } = useWords();
  const Icon = icons[activity.type];
  const words = activityWords(t, activity);
  return (
    <li className="group flex min-h-10 items-center gap-3 border-b border-line py-1.5 [contain-intrinsic-size:auto_44px] [content-visibility:auto]">
      <Icon size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <p className="min-w-0 flex-1 select-text">
        <span className={activity.isUndone ? 'text-ink-faint line-through' : ''}>{words}</span>
        {activity.isUndone ? <span className="ml-2 text-xs text-ink-faint">{t('activity.isUndone')}</span> : null}
      </p>
      <time dateTime={new Date(activity.at).toISOString()} className="tabular shrink-0 text-ink-soft">
        {formatTimeOfDay(language, activity.at)}
      </time>
      <span className="flex shrink-0 gap-1">
        <Button
          disabled={activity.isUndone || !activity.canUndo}
          aria-label={t('activity.undoOf', { what: words })}
          onClick={() => onUndo(activity)}
        >
          {t('undo.action')}
        </Button>
        <Button aria-label={t('activity.undoSinceOf', { what: words })} onClick={() => onUndoSince(activity)}>
          {t('activity.undoSince')}
        </Button>
      </span>
    </li>
  );
}
