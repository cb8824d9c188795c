import { Modal } from '../../elements/Modal.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showEntry, useDialogs } from '../../stores/dialogs.ts';
import { Avatar } from './Avatar.tsx';
import { PasswordEntry } from './PasswordEntry.tsx';
import { nameOf } from './person-words.ts';

/** Asks for the password of the person that one switches to. */
export function EntryDialog() {
  const { t } = useWords();
  const person = useDialogs((state) => state.entryOf);
  if (person === null) return null;
  const close = (): void => showEntry(null);
  return (
    <Modal
      isOpen
      onClose={close}
      title={t('people.switchTo', { name: nameOf(person) })}
      closeLabel={t('app.close')}
      className="w-[420px]"
      isForm
    >
      <div className="flex flex-col items-center gap-4 overflow-y-auto p-5">
        <Avatar person={person} className="w-20" />
        <PasswordEntry userId={person.id} username={person.username} backLabel={t('app.cancel')} onBack={close} />
      </div>
    </Modal>
  );
}
