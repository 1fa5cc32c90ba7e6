/** Of polynomials with coefficients 0 or 1, the lowest power in the highest bit (ISO 3309). */
const POLYNOMIAL = 0xed_b8_83_20;
/** The remainder of each byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1)
    rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ POLYNOMIAL;
  return rest;
});
/** For so many bytes the two milliseconds pay in which the system's module loads: it is ten times as fast. */
const MANY = 262_144;

type Crc32 = (bytes: Uint8Array, before: number) => number;

let compute: Crc32 = ownCrc32;

/** To be awaited before many bytes are to be summed up; the sums are the same without it. */
export async function prepareChecksums(bytes: number): Promise<void> {
  if (bytes >= MANY) compute = (await import('node:zlib')).crc32;
}

/**
 * CRC-32 (ISO 3309) as node:zlib computes it.
 *
 * @param bytes a text counts in UTF-8
 * @param before the checksum of what stands before them
 */
export function crc32(bytes: Uint8Array | string, before = 0): number {
  return compute(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, before);
}

function ownCrc32(bytes: Uint8Array, before: number): number {
  let rest = ~before;
  // By index: the iterator of typed arrays takes five times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    rest = (rest >>> 8) ^ (TABLE[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~rest >>> 0;
}
