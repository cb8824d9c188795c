import { Heart } from 'lucide-react';
import type { TrackId } from '../../../shared/ids.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { trackLikes, useOpinion } from '../../link/opinions.ts';
import { likeTracks } from './give-opinion.ts';

interface TrackHeartProps {
  readonly id: TrackId;
  readonly name: string;
  /** False in lists, whose menus like. */
  readonly isTabStop?: boolean;
}

export function TrackHeart({ id, name, isTabStop = true }: TrackHeartProps) {
  const { t } = useWords();
  const isLiked = useOpinion(trackLikes, id) === true;
  return (
    <IconButton
      icon={Heart}
      iconSize={16}
      label={t('opinions.likeOf', { name })}
      aria-pressed={isLiked}
      isFilled={isLiked}
      className="size-7"
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        void likeTracks([id], !isLiked);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
