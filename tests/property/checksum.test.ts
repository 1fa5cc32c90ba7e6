import { crc32 as systems } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32, prepareChecksums } from '../../src/storage/checksum.ts';

describe('crc32', () => {
  test('is that of the standard and of the system, in pieces too', () => {
    expect(crc32('123456789')).toBe(0xcb_f4_39_26);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
        const [first, second] = [bytes.subarray(0, at), bytes.subarray(at)];
        expect(crc32(bytes)).toBe(systems(bytes));
        expect(crc32(second, crc32(first))).toBe(systems(bytes));
      }),
    );
  });

  test('of a text is that of its UTF-8', () => {
    expect(crc32('año 数 🙂')).toBe(systems('año 数 🙂'));
    expect(crc32('')).toBe(0);
  });

  test('is the same once the faster one of the system stands in its place', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
    const own = crc32(bytes, 7);
    await prepareChecksums(1);
    expect(crc32(bytes, 7)).toBe(own);
    await prepareChecksums(bytes.length);
    expect(crc32(bytes, 7)).toBe(own);
    expect(own).toBe(systems(bytes, 7));
    expect(crc32('año')).toBe(systems('año'));
  });
});
