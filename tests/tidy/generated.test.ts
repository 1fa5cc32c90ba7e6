import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.ts';

const root = path.join(import.meta.dirname, '../..');

describe('generated files', () => {
  test.each([...generatedFiles()])('%s is fresh (npm run docs)', (name, text) => {
    expect(readFileSync(path.join(root, name), 'utf8')).toBe(text);
  });
});
