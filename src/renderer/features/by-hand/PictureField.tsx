import { Cover } from '../../elements/Cover.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { PictureChoice } from '../form/index.ts';
import { PictureDrop } from './PictureDrop.tsx';
import { givePicture, setPicture, type Owner } from './say-by-hand.ts';
import { useSaying } from './use-saying.ts';

interface PictureFieldProps {
  readonly owner: Owner;
  /** What is shown now. */
  readonly art: string | null;
  /** Whether it was given by hand, and can be taken away. */
  readonly isGiven: boolean;
  readonly removeLabel: string;
}

/** The picture, given at once: it needs no saving with the rest. */
export function PictureField({ owner, art, isGiven, removeLabel }: PictureFieldProps) {
  const { t } = useWords();
  const saying = useSaying();
  const shape = owner.kind === 'artist' ? 'rounded-round' : 'rounded-cover';
  return (
    <div className="flex items-center gap-4">
      <PictureDrop owner={owner} className={`w-24 ${shape}`}>
        <Cover
          name={owner.name}
          source={art === null ? null : artAddress(art, 'small')}
          alt={t('byHand.pictureOf', { name: owner.name })}
          isLazy={false}
          className={shape}
        />
      </PictureDrop>
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <PictureChoice
          chooseLabel={t('byHand.choosePicture')}
          removeLabel={removeLabel}
          isGiven={isGiven}
          isBusy={saying.isBusy}
          onChoose={(file) => saying.say(() => givePicture(t, owner, file))}
          onRemove={() => saying.say(() => setPicture(t, owner, null))}
        />
        <p className="text-xs text-ink-faint">{t('byHand.pictureHint')}</p>
        {saying.problem === null ? null : (
          <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
            {saying.problem}
          </p>
        )}
      </div>
    </div>
  );
}
