/** Takes the breaks of folded lines away (RFC 5545, 3.1). */
export function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '');
}

/** A text value as it was before it was escaped (RFC 5545, 3.3.11). */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_pair, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  );
}
