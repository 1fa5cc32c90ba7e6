import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileCritique } from '../../src/content/compile-critique.ts';
import { ContentFiles } from '../../src/content/content-files.ts';
import { featureNames } from '../../src/domain/critique/features.ts';
import { KINDS } from '../../src/domain/critique/score.ts';
import { placeIn } from '../fixtures/roadmaps/fault.ts';

const root = path.join(import.meta.dirname, '../..');
const sources = ['sources', 'facts'].map((name) =>
  readFileSync(path.join(root, `content/${name}.yaml`), 'utf8'),
);
const sourceIds = new Set(
  Array.from(sources.join('\n').matchAll(/\bid: (\w+)/g), ([, id = '']) => id),
);

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'critique-content-'));
  mkdirSync(path.join(folder, 'content'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The shipped words with one file changed, and all that the check says of them. */
function compileWith(name: Name | null, change: (text: string) => string = (text) => text) {
  cpSync(path.join(root, 'content/critique'), path.join(folder, 'content/critique'), {
    recursive: true,
  });
  let broken = '';
  if (name !== null) {
    const file = path.join(folder, `content/critique/${name}.yaml`);
    const valid = readFileSync(file, 'utf8');
    broken = change(valid);
    expect(broken).not.toBe(valid);
    writeFileSync(file, broken);
  }
  const files = new ContentFiles(folder);
  const compiled = compileCritique(files)?.(sourceIds) ?? null;
  return { broken, content: compiled?.critique, problems: files.problems };
}

type Name = 'signals' | 'kinds' | 'model';

/** Replaces what the expression finds first. */
const first = (found: RegExp, replacement: string) => (text: string) =>
  text.replace(found, replacement);

describe('the shipped words', () => {
  const { content, problems } = compileShipped();

  function compileShipped() {
    const files = new ContentFiles(root);
    return { content: compileCritique(files)?.(sourceIds)?.critique, problems: files.problems };
  }

  test('are valid', () => {
    expect(problems).toEqual([]);
    expect(content?.kinds.map(({ kind }) => kind)).toEqual(KINDS);
  });

  test('every weight that is missing is one that may count nothing', () => {
    const names = [...featureNames(content?.lexicon.signals ?? []).keys()];
    const weighed = Object.keys(content?.model.weights ?? {});
    expect(weighed.length).toBeGreaterThan(20);
    expect(weighed.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('titles and messages are one short line, and every question asks', () => {
    for (const { title, message, question } of content?.lexicon.signals ?? []) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(question).toMatch(/\?|\.$/);
      expect(`${title}${message}${question}`).not.toMatch(/[^\x20-\x7e]/);
    }
    for (const { message, question } of content?.kinds.flatMap(({ expects, sections }) => [
      ...expects,
      ...sections,
    ]) ?? []) {
      expect(message).toMatch(/\.$/);
      expect(question).toMatch(/\?$/);
    }
  });
});

interface Broken {
  readonly file: Name;
  readonly change: (text: string) => string;
  readonly message: RegExp;
  /** As in `placeIn`; left out where the place is that of a whole part. */
  readonly at?: string;
}

const FAULTS: Readonly<Record<string, Broken>> = {
  'an unknown feature in kinds': {
    file: 'kinds',
    change: first(/anyOf: \[decision, lead, action\]/, 'anyOf: [decision, leed]'),
    message: /^.*"leed" is nothing a text can hold$/,
    at: '[decision, @@leed]',
  },
  'a counter-signal expected of a kind': {
    file: 'kinds',
    change: first(/anyOf: \[decision, lead, action\]/, 'anyOf: [jargon, lead]'),
    message: /"jargon" is nothing a text can hold$/,
    at: '[@@jargon, lead]',
  },
  'an unknown feature of a section': {
    file: 'kinds',
    change: first(/anyOf: \[decision, action, lead, time\]/, 'anyOf: [decision, tiem]'),
    message: /"tiem" is nothing a text can hold$/,
    at: '[decision, @@tiem]',
  },
  'kinds out of order': {
    file: 'kinds',
    change: first(/- kind: answer/, '- kind: bullet'),
    message: /expected the kind "answer" here$/,
  },
  'a kind that is missing': {
    file: 'kinds',
    change: (text) => text.slice(0, text.indexOf('  - kind: case')),
    message: /kinds/,
  },
  'an unknown source of a kind': {
    file: 'kinds',
    change: first(/sources: \[C35, /, 'sources: [C999, '),
    message: /C999/,
    at: '[@@C999,',
  },
  'a weight on evidence': {
    file: 'signals',
    change: first(/weight: 0\n/, 'weight: 0.77\n'),
    message: /only counter-signals have a weight, above 0$/,
    at: '@@0.77',
  },
  'a counter-signal without a weight': {
    file: 'signals',
    change: first(/(id: buzzword\n[\s\S]*?weight: )1\n/, '$10 # none\n'),
    message: /only counter-signals have a weight, above 0$/,
    at: '@@0 # none',
  },
  'an id used twice': {
    file: 'signals',
    change: first(/id: lead\n/, 'id: decision # twice\n'),
    message: /"decision" is used twice$/,
    at: '@@decision # twice',
  },
  'a pattern that is none': {
    file: 'signals',
    change: first(/"\(decision \| decided\) :"/, '"(decision | decided :"'),
    message: /the pattern "\(decision \| decided :"/,
    at: '@@"(decision | decided :"',
  },
  'a pattern that may be empty': {
    file: 'signals',
    change: first(/"\(decision \| decided\) :"/, '"(decision)?"'),
    message: /may be empty$/,
    at: '@@"(decision)?"',
  },
  'a list that is not there': {
    file: 'signals',
    change: first(/"\(decision \| decided\) :"/, '"{they} decided"'),
    message: /they/,
    at: '@@"{they} decided"',
  },
  'an unknown source of a signal': {
    file: 'signals',
    change: first(/sources: \[C47, C48\]/, 'sources: [C47, C888]'),
    message: /C888/,
    at: '[C47, @@C888]',
  },
  'a weight of the wrong sign, on evidence': {
    file: 'model',
    change: first(/ {2}decision: 0\.\d+/, '  decision: -0.1234'),
    message: /moves the score in the wrong direction$/,
    at: '@@-0.1234',
  },
  'a weight of the wrong sign, on a counter-signal': {
    file: 'model',
    change: first(/ {2}buzzword: -[\d.]+/, '  buzzword: 0.1234'),
    message: /moves the score in the wrong direction$/,
    at: '@@0.1234',
  },
  'a weight of no feature': {
    file: 'model',
    change: first(/ {2}decision:/, '  decisoin:'),
    message: /"decisoin" is no feature$/,
  },
  'cuts in the wrong order': {
    file: 'model',
    change: first(/(memo:\n +partial: )-[\d.]+/, '$19.5'),
    message: /partial has to begin below specific$/,
  },
  'a key that nobody knows': {
    file: 'model',
    change: (text) => `${text}more: 1\n`,
    message: /more/,
    at: '@@more: 1',
  },
};

describe('the check of the words on a file with one fault', () => {
  test('has sound words to break', () => {
    expect(compileWith(null).problems).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('%s is refused at its place', (_name, fault) => {
    const { file, change, message, at } = fault;
    const { broken, problems } = compileWith(file, change);
    const said = problems.find((problem) => message.test(problem.message));
    expect(said).toMatchObject({ file: `content/critique/${file}.yaml` });
    if (at !== undefined) expect(said).toMatchObject(placeIn(broken, at));
  });
});
