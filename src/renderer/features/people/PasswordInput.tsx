import { Eye, EyeOff } from 'lucide-react';
import { useState, type Ref } from 'react';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { fieldClass } from '../form/index.ts';

interface PasswordInputProps {
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly hintId?: string | undefined;
  /** Whether it is the present one or one that is being chosen. */
  readonly isCurrent?: boolean;
  readonly isWrong?: boolean;
}

/** A password that can be looked at. */
export function PasswordInput({ id, value, onValue, inputRef, hintId, isCurrent, isWrong }: PasswordInputProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <input
        ref={inputRef}
        id={id}
        type={isShown ? 'text' : 'password'}
        autoComplete={isCurrent === true ? 'current-password' : 'new-password'}
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={hintId}
        aria-invalid={isWrong === true ? true : undefined}
        value={value}
        className={`${fieldClass} h-9 pr-10`}
        onChange={(event) => onValue(event.target.value)}
      />
      <IconButton
        icon={isShown ? EyeOff : Eye}
        iconSize={16}
        label={isShown ? t('people.hidePassword') : t('people.showPassword')}
        className="absolute top-0.5 right-0.5"
        onClick={() => setShown(!isShown)}
      />
    </div>
  );
}
