/** The names on Electron's wire between the window's bridge and the shell; there are no others. */
export const ipcChannels = {
  call: 'fonoteka:call',
  chooseFolder: 'fonoteka:choose-folder',
  showInFolder: 'fonoteka:show-in-folder',
  inspectDropped: 'fonoteka:inspect-dropped',
  addDropped: 'fonoteka:add-dropped',
  profiles: 'fonoteka:profiles',
  signIn: 'fonoteka:sign-in',
  signOut: 'fonoteka:sign-out',
  event: 'fonoteka:event',
  command: 'fonoteka:command',
} as const;
