/** Hands a file to the person: the browser puts it where it puts downloads, the app asks where to. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // it is being read when this returns; what is freed too early comes out empty
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
