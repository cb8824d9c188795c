import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../elements/Button.tsx';
import { Cover } from '../../elements/Cover.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
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
  const inputRef = useRef<HTMLInputElement>(null);
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
        <input
          ref={inputRef}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/bmp"
          aria-label={t('byHand.choosePicture')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // the same file may be chosen again after a failure
            event.currentTarget.value = '';
            if (file !== undefined) saying.say(() => givePicture(t, owner, file));
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button disabled={saying.isBusy} onClick={() => inputRef.current?.click()}>
            <ImagePlus size={16} aria-hidden="true" />
            {t('byHand.choosePicture')}
          </Button>
          {isGiven ? (
            <Button disabled={saying.isBusy} onClick={() => saying.say(() => setPicture(t, owner, null))}>
              <Trash2 size={16} aria-hidden="true" />
              {removeLabel}
            </Button>
          ) : null}
        </div>
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
