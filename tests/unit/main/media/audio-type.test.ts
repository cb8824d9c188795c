import { expect, test } from 'vitest';
import { audioType } from '../../../../src/main/media/audio-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ['a.mp3', 'ID3\u0004', 'audio/mpeg'],
  ['a.flac', 'fLaC', 'audio/flac'],
  ['a.mp3', 'fLaC', 'audio/flac'],
  ['a.OPUS', 'OggS', 'audio/ogg'],
  ['a.m4a', '\0\0\0\u0020ftypM4A ', 'audio/mp4'],
  ['a.wav', 'RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
  ['a.aif', 'FORM\0\0\0\0AIFFCOMM', 'audio/aiff'],
  ['a.wma', '\u0030\u0026\u00b2\u0075\u008e', 'audio/x-ms-wma'],
  ['a.webm', '\u001aE\u00df\u00a3', 'audio/webm'],
  ['a.mka', '\u001aE\u00df\u00a3', 'audio/x-matroska'],
  ['a', '\u00ff\u00fb\u0090', 'audio/mpeg'],
  ['a', '\u00ff\u00f1\u0050', 'audio/aac'],
  ['a', 'ID3\u0003', 'audio/mpeg'],
])('%s beginning with %j is %s', (path, head, type) => {
  expect(audioType(path, bytes(head))).toBe(type);
});

test('what is not audio never gets a type that a browser would run or show', () => {
  for (const path of ['a.html', 'a.svg', 'a.js', 'a', 'a.mp3.exe'])
    expect(audioType(path, bytes('<svg onload=x>'))).toBe('application/octet-stream');
});
