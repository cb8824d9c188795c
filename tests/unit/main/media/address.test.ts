import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMediaAddress } from '../../../../src/main/media/address.ts';

test('both fronts name the same things', () => {
  const audio = { kind: 'audio', trackId: 12 };
  const art = { kind: 'art', key: 'ab12', size: 'large' };

  expect(readMediaAddress('http://127.0.0.1:4000/media/track/12')).toEqual(audio);
  expect(readMediaAddress('fonoteka-media://track/12')).toEqual(audio);
  expect(readMediaAddress('http://127.0.0.1:4000/art/cover/ab12?size=large')).toEqual(art);
  expect(readMediaAddress('fonoteka-art://cover/ab12?size=large')).toEqual(art);
});

test.each([
  '/media/track/',
  '/media/track/0',
  '/media/track/012',
  '/media/track/-1',
  '/media/track/1.0',
  '/media/track/1e3',
  '/media/track/9007199254740993',
  '/media/track/12/',
  '/media/track/12/13',
  '/media/track/..%2f..%2fetc%2fpasswd',
  '/media/track/%2e%2e/%2e%2e/etc/passwd',
  '/media/track/../../etc/passwd',
  '/media/track/..\\..\\etc\\passwd',
  '/media/track/%5c%5cserver%5cshare',
  '/media/track/12%00',
  '/media/track/%31%32',
  '/media/track/٣',
  '/media/cover/12',
  '/media//track/12',
  '//media/track/12',
  '/art/track/12',
  '/art/cover/ab12',
  '/art/cover/ab12?size=huge',
  '/art/cover/ab12?size=constructor',
  '/art/cover/AB12?size=small',
  `/art/cover/${'a'.repeat(65)}?size=small`,
  '/art/cover/a%62?size=small',
  '/',
  '',
])('%s names nothing', (path) => {
  expect(readMediaAddress(`http://127.0.0.1:4000${path}`)).toBeUndefined();
});

test.each([
  'fonoteka-media://other/12',
  'fonoteka-media://track@other/12',
  'fonoteka-media://track:80/12',
  'fonoteka-media://cover/12',
  'fonoteka-media:track/12',
  'fonoteka-art://track/ab?size=small',
  'fonoteka-art://cover/..%2f?size=small',
  'file:///media/track/12',
  'app://window/media/track/12',
  'not an address',
])('%s names nothing either', (address) => {
  expect(readMediaAddress(address)).toBeUndefined();
});

test('whatever is named consists of opaque ids only', () => {
  const tail = fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9]{1,70}$/), fc.nat().map(String));
  fc.assert(
    fc.property(tail, (text) => {
      const targets = [`http://h/media/track/${text}`, `fonoteka-art://cover/${text}?size=small`].map(readMediaAddress);
      const ids = targets.flatMap((target) => (target?.kind === 'art' ? target.key : (target?.trackId ?? [])));
      expect(ids.filter((id) => !/^[a-z0-9]{1,64}$/.test(String(id)) || id === '')).toEqual([]);
    }),
  );
});
