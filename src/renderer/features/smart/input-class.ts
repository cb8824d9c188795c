/** Fields and menus of the editor, in one line beside each other. */
export const inputClass =
  'h-8 min-w-0 rounded-control border border-line-strong bg-canvas px-2 text-ink select-text aria-invalid:border-danger';
