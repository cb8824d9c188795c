/** The module `electron` of the stand-in: what the app uses of the real one, and nothing more. */
export { app } from './app.ts';
export { ipcMain } from './ipc.ts';
export { protocol, session } from './session.ts';
export { dialog, Menu, nativeTheme, screen, shell } from './system.ts';
export { utilityProcess } from './utility-process.ts';
export { BrowserWindow } from './windows.ts';
