/** A person's own data on its way between a file and the core, in parts that every front can carry. */
import { useQuery } from '@tanstack/react-query';
import { call } from './client.ts';

/** Even where each letter is written as an escape it stays within what the front takes at once. */
const PART_LENGTH = 100_000;

/** A share of 1, as far as it is known. */
type Progress = (share: number) => void;

/** The whole file of the one who asks. */
export async function fetchUserFile(onProgress: Progress): Promise<{ readonly fileName: string; readonly file: Blob }> {
  const { exportId, fileName, length } = await call('userData.prepareExport', {});
  const parts: string[] = [];
  for (let from: number | null = 0; from !== null;) {
    onProgress(length === 0 ? 1 : from / length);
    const { text, next }: { readonly text: string; readonly next: number | null } = await call('userData.readExport', {
      exportId,
      from,
    });
    parts.push(text);
    from = next;
  }
  return { fileName, file: new Blob(parts, { type: 'application/jsonl' }) };
}

/** Carries a chosen file to the core, where nothing comes of it yet. Gives the id that it has there. */
export async function sendUserFile(file: File, onProgress: Progress): Promise<string> {
  const { importId } = await call('userData.beginImport', {});
  const decoder = new TextDecoder();
  let sentBytes = 0;
  let text = '';
  const send = async (least: number) => {
    while (text.length > least) {
      await call('userData.addPart', { importId, text: text.slice(0, PART_LENGTH) });
      text = text.slice(PART_LENGTH);
    }
  };
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    sentBytes += part.value.length;
    text += decoder.decode(part.value, { stream: true });
    await send(PART_LENGTH);
    onProgress(file.size === 0 ? 1 : sentBytes / file.size);
  }
  text += decoder.decode();
  await send(0);
  return importId;
}

/** What earlier imports brought and is not in the library yet. */
export function useWaiting() {
  return useQuery({ queryKey: ['opinions', 'waiting'], queryFn: () => call('userData.waiting', {}) });
}
