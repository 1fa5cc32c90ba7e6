import { statSync } from 'node:fs';
import { systemCode } from '../errors.ts';

/** Those of some paths where no file is any more; one that only cannot be looked at may still be there. */
export function missingFiles(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].filter(isMissing));
}

/** The same, and those that were emptied since: neither shows anything to anybody. */
export function goneFiles(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].filter((path) => isMissing(path) || isEmpty(path)));
}

function isEmpty(path: string): boolean {
  try {
    return statSync(path).size === 0;
  } catch {
    return false;
  }
}

function isMissing(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
  }
}
