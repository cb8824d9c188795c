import { Modal } from '../../elements/Modal.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showHelp, useDialogs } from '../../stores/dialogs.ts';
import { KeyCaps, shortcutGroups } from '../keys/index.ts';

/** Every key that works, in a dialog over the window. */
export function ShortcutHelp() {
  const { t } = useWords();
  const isOpen = useDialogs((state) => state.isHelpOpen);
  return (
    <Modal
      isOpen={isOpen}
      onClose={() => showHelp(false)}
      title={t('help.title')}
      closeLabel={t('app.close')}
      className="w-[640px]"
    >
      {/* the focus of a region that scrolls lets the arrows scroll it */}
      <div tabIndex={0} role="region" aria-label={t('help.title')} className="overflow-y-auto p-5">
        {shortcutGroups(t).map((group) => (
          <section key={group.title} className="mb-5 last:mb-0">
            <h3 className="mb-1 text-xs font-semibold text-ink-faint">{group.title}</h3>
            <dl className="divide-y divide-line">
              {group.lines.map(({ label, strokes }) => (
                <div key={label} className="flex min-h-9 items-center gap-4 py-1">
                  <dt className="flex-1">{label}</dt>
                  <dd>
                    <KeyCaps strokes={strokes} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
