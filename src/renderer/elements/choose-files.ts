/** Has files chosen in the system's dialog; it is not called where none is. Only a deed of the person may open that. */
export function chooseFiles(accept: string, onChoose: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = true;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onChoose(files);
  });
  input.click();
}
