import { useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { notify } from '../../stores/notices.ts';
import { givePicture, type Owner } from './say-by-hand.ts';
import { byHandErrorWords } from './use-saying.ts';

interface PictureDropProps {
  readonly owner: Owner;
  readonly className: string;
  readonly children: ReactNode;
}

/** A picture that takes another one dropped onto it. */
export function PictureDrop({ owner, className, children }: PictureDropProps) {
  const { t } = useWords();
  const isAdmin = useRole() === 'admin';
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!isAdmin || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    // not a folder of music, which the window around takes
    event.stopPropagation();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    setOver(false);
    if (!isAdmin || file === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    givePicture(t, owner, file).catch((error: unknown) =>
      notify({ name: 'picture', title: t('byHand.pictureFailed'), text: byHandErrorWords(t, error), isError: true }),
    );
  };
  return (
    <div
      className={`relative shrink-0 ${className} ${isOver ? 'outline-2 outline-offset-2 outline-accent' : ''}`}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}
