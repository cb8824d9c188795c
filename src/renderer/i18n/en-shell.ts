/** Words of the frame around the views in English: undo, panes, help; part of `en.ts`. */
export const enShell = {
  undo: {
    action: 'Undo',
    done: 'Undone: {{what}}',
    failed: 'Could not be undone: {{what}}',
    nothing: 'There is nothing to undo',
    queueCleared_one: '{{count, number}} track taken out of the queue',
    queueCleared_other: '{{count, number}} tracks taken out of the queue',
    queueRemoved: '“{{title}}” taken out of the queue',
    folderRemoved: 'Folder “{{path}}” removed',
  },
} as const;
