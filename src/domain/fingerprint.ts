/**
 * Eight hexadecimal digits that tell texts apart (FNV-1a, 32 bits; Fowler, Noll and Vo). Not for
 * secrets: two texts can share them, once in four thousand million.
 */
export function fingerprint(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
