/** Of polynomials with coefficients 0 or 1, the lowest power in the highest bit (ISO 3309). */
const POLYNOMIAL = 0xed_b8_83_20;
/** The remainder of each byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1)
    rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ POLYNOMIAL;
  return rest;
});
/**
 * CRC-32 (ISO 3309) as node:zlib computes it, which takes two milliseconds to load: longer than a journal of
 * some hundred kilobytes takes here.
 *
 * @param bytes a text counts in UTF-8
 * @param before the checksum of what stands before them
 */
export function crc32(bytes: Uint8Array | string, before = 0): number {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  let rest = ~before >>> 0;
  for (const byte of all) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
  return ~rest >>> 0;
}
