import { useWords } from '../../i18n/use-words.ts';
import { Field, fieldClass } from '../form/index.ts';

/** Longest name of a playlist; the core takes no more. */
const MAX_NAME = 200;

interface NameFieldProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

export function NameField({ name, onName }: NameFieldProps) {
  const { t } = useWords();
  return (
    <Field label={t('playlists.name')}>
      {({ id }) => (
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={MAX_NAME}
          className={`${fieldClass} h-9`}
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
