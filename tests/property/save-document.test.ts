import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveDocument } from '../../src/storage/save-document.ts';
import { isRefuted } from './refuted.ts';

type Save = typeof saveDocument;

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'save-document-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs `act` on a file that does not exist yet, alone in its folder. */
function inFolder<Value>(act: (file: string, folder: string) => Value): Value {
  const folder = path.join(root, 'folder');
  mkdirSync(folder);
  try {
    return act(path.join(folder, 'plan.md'), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Any text of Unicode, short or larger than one write. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.repeat(5000)),
);

function givesBack(save: Save) {
  return fc.property(anyText, (text) =>
    inFolder((file) => {
      save(file, text, { force: false });
      return readFileSync(file, 'utf8') === text;
    }),
  );
}

function protectsWithoutForce(save: Save) {
  return fc.property(anyText, anyText, (old, text) =>
    inFolder((file) => {
      writeFileSync(file, old);
      expect(() => save(file, text, { force: false })).toThrow(/exists already/);
      expect(readFileSync(file, 'utf8')).toBe(old);
    }),
  );
}

function replacesWithForce(save: Save) {
  return fc.property(anyText, anyText, (old, text) =>
    inFolder((file) => {
      writeFileSync(file, old);
      save(file, text, { force: true });
      expect(readFileSync(file, 'utf8')).toBe(text);
    }),
  );
}

function followsLinks(save: Save) {
  return fc.property(anyText, (text) =>
    inFolder((file, folder) => {
      const target = path.join(folder, 'target.md');
      writeFileSync(target, 'old');
      symlinkSync('target.md', file);
      save(file, text, { force: true });
      expect(readFileSync(target, 'utf8')).toBe(text);
      expect(lstatSync(file).isSymbolicLink()).toBe(true);
    }),
  );
}

function leavesNothingBeside(save: Save) {
  const steps = fc.array(fc.record({ text: anyText, force: fc.boolean() }), { minLength: 1 });
  return fc.property(steps, (saves) =>
    inFolder((file, folder) => {
      for (const { text, force } of saves) {
        try {
          save(file, text, { force });
        } catch {
          // Refused: that is what another property is about.
        }
      }
      expect(readdirSync(folder)).toEqual(['plan.md']);
    }),
  );
}

const few = { numRuns: 50 };

describe('saveDocument', () => {
  test('writes a text that is read back the same', () => {
    fc.assert(givesBack(saveDocument), few);
  });

  test('replaces no file without force', () => {
    fc.assert(protectsWithoutForce(saveDocument), few);
  });

  test('replaces a file with force, whole', () => {
    fc.assert(replacesWithForce(saveDocument), few);
  });

  test('replaces with force what a link points to, and the link stays', () => {
    fc.assert(followsLinks(saveDocument), few);
  });

  test('leaves no file beside it, saved or refused', () => {
    fc.assert(leavesNothingBeside(saveDocument), few);
  });
});

describe('the properties of saveDocument refute', () => {
  const overwrite: Save = (file, text) => writeFileSync(file, text);

  test('writing in one byte a character', () => {
    const narrow: Save = (file, text) => writeFileSync(file, text, 'latin1');
    expect(isRefuted(givesBack(narrow))).toBe(true);
  });

  test('writing over what is there', () => {
    expect(isRefuted(protectsWithoutForce(overwrite))).toBe(true);
  });

  test('writing first and refusing then', () => {
    const late: Save = (file, text) => {
      overwrite(file, text, { force: true });
      throw new Error(`${file} exists already`);
    };
    expect(isRefuted(protectsWithoutForce(late))).toBe(true);
  });

  test('writing over the beginning only', () => {
    const partial: Save = (file, text) => writeFileSync(file, text, { flag: 'r+' });
    expect(isRefuted(replacesWithForce(partial))).toBe(true);
  });

  test('putting the file in the place of the link', () => {
    const renaming: Save = (file, text) => {
      writeFileSync(`${file}.tmp`, text);
      renameSync(`${file}.tmp`, file);
    };
    expect(isRefuted(followsLinks(renaming))).toBe(true);
  });

  test('leaving the draft behind', () => {
    const careless: Save = (file, text, options) => {
      writeFileSync(`${file}.tmp`, text);
      saveDocument(file, text, options);
    };
    expect(isRefuted(leavesNothingBeside(careless))).toBe(true);
  });
});
