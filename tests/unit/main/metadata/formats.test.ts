import { expect, test } from 'vitest';
import { formatByMark, isAudioFileName } from '../../../../src/main/metadata/formats.ts';
import { imageType } from '../../../../src/main/metadata/pictures.ts';

test.each(['Song.mp3', 'SONG.FLAC', 'a.b.opus', 'x.mp+', 'tune.mid', 'old.shn'])('a scan takes up %s', (name) => {
  expect(isAudioFileName(name)).toBe(true);
});

test.each(['cover.jpg', 'mp3', '.mp3', '._Song.mp3', 'list.m3u', 'Song.mp3.part'])('a scan passes over %s', (name) => {
  expect(isAudioFileName(name)).toBe(false);
});

test('the first bytes tell the format, whatever the name is', () => {
  expect(formatByMark(Buffer.from('fLaC\0\0\0\x22........'))).toBe('flac');
  expect(formatByMark(Buffer.from('RIFF....WAVEfmt '))).toBe('wav');
  expect(formatByMark(Buffer.from('RIFF....AVI LIST'))).toBeUndefined();
  expect(formatByMark(Buffer.from([0xff, 0xfb, 0x90, 0x64]))).toBeUndefined();
});

test('only pictures that can be shown have a type', () => {
  const padded = (start: string): Buffer => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(32)]);

  expect(imageType(padded('\xff\xd8\xff'))).toBe('image/jpeg');
  expect(imageType(padded('\x89PNG\r\n\x1a\n'))).toBe('image/png');
  expect(imageType(padded('RIFF\0\0\0\0WEBP'))).toBe('image/webp');
  expect(imageType(padded('<svg xmlns="">'))).toBeUndefined();
  expect(imageType(padded('<!DOCTYPE html>'))).toBeUndefined();
  expect(imageType(Buffer.from('\xff\xd8\xff', 'latin1'))).toBeUndefined();
});
