import { ContextMenu } from '@base-ui/react/context-menu';
import { Heart, HeartOff, Star } from 'lucide-react';
import { Submenu } from '../../elements/Submenu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { scoreWords } from './score-words.ts';

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** «Score ▸» of a context menu. */
export function ScoreMenu({ onScore }: { readonly onScore: (score: number | null) => void }) {
  const { t } = useWords();
  return (
    <Submenu icon={<Star size={16} />} label={t('opinions.score')}>
      {SCORES.map((score) => (
        <ContextMenu.Item key={score} className="menu-item" onClick={() => onScore(score)}>
          {scoreWords(t, score)}
        </ContextMenu.Item>
      ))}
      <ContextMenu.Separator className="m-1 h-px bg-line" />
      <ContextMenu.Item className="menu-item" onClick={() => onScore(null)}>
        {t('opinions.removeScore')}
      </ContextMenu.Item>
    </Submenu>
  );
}

/** «Like» and its opposite; for several things both are offered, since they may differ. */
export function LikeItems({
  isLiked,
  onLike,
}: {
  readonly isLiked: boolean | null;
  readonly onLike: (isLiked: boolean) => void;
}) {
  const { t } = useWords();
  return (
    <>
      {isLiked === true ? null : (
        <ContextMenu.Item className="menu-item" onClick={() => onLike(true)}>
          <Heart size={16} aria-hidden="true" />
          {t('opinions.like')}
        </ContextMenu.Item>
      )}
      {isLiked === false ? null : (
        <ContextMenu.Item className="menu-item" onClick={() => onLike(false)}>
          <HeartOff size={16} aria-hidden="true" />
          {t('opinions.unlike')}
        </ContextMenu.Item>
      )}
    </>
  );
}
