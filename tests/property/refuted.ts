import fc from 'fast-check';

/**
 * Whether a property fails, always on the same texts: the twin of a property holds it against a
 * broken implementation, to show that the property is able to fail.
 */
export function isRefuted<Values extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<Values>,
): boolean {
  return fc.check(property, { seed: 1, numRuns: 500 }).failed;
}
