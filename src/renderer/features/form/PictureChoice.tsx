import { ImagePlus, Trash2 } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { FileButton } from '../../elements/FileButton.tsx';

interface PictureChoiceProps {
  readonly chooseLabel: string;
  readonly removeLabel: string;
  /** Whether there is one to be taken away. */
  readonly isGiven: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
}

/** The buttons by which a picture is chosen among files, and taken away again. */
export function PictureChoice(props: PictureChoiceProps) {
  const { chooseLabel, removeLabel, isGiven, isBusy, onChoose, onRemove } = props;
  return (
    <div className="flex flex-wrap gap-2">
      <FileButton
        icon={<ImagePlus size={16} />}
        label={chooseLabel}
        accept="image/jpeg,image/png,image/webp,image/bmp"
        isDisabled={isBusy}
        onChoose={onChoose}
      />
      {isGiven ? (
        <Button disabled={isBusy} onClick={onRemove}>
          <Trash2 size={16} aria-hidden="true" />
          {removeLabel}
        </Button>
      ) : null}
    </div>
  );
}
