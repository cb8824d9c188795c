/** The system's dialogs that the shell opens. */
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Labels } from './labels.ts';
import type { LibraryProblem } from './library-problem.ts';

/** The folder that the person chose; null where they closed the dialog. */
export async function chooseFolder(
  window: BrowserWindow,
  labels: Labels,
  startPath: string | null,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: labels.chooseFolderTitle,
    buttonLabel: labels.chooseFolderButton,
    properties: ['openDirectory'],
    ...(startPath === null ? {} : { defaultPath: startPath }),
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Says why the library can't be opened, and shows its file in the system's file manager where the person asks. */
export async function showLibraryProblem(problem: LibraryProblem, labels: Labels, filePath: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Fonoteka',
    message: problem.message,
    detail: problem.detail,
    buttons: [labels.quit, labels.showFile],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) shell.showItemInFolder(filePath);
}

/** Says that the library has stopped; true where the person wants the app to start anew. */
export async function askToRestart(labels: Labels): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Fonoteka',
    message: labels.libraryStopped,
    detail: labels.nothingDeleted,
    buttons: [labels.restart, labels.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
