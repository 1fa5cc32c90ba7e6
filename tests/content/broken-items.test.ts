import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileContent } from '../../src/content/compile-content.ts';
import { itemFaults } from '../fixtures/items/item-faults.ts';
import { placeIn } from '../fixtures/roadmaps/fault.ts';

const root = path.join(import.meta.dirname, '../..');
const valid = readFileSync(path.join(import.meta.dirname, '../fixtures/items/valid.yaml'), 'utf8');
const FILE = 'content/items/data-literacy.yaml';

/** The same items for another skill, which is read first; a fault takes one of its ids. */
const other = valid
  .replace('skill: data-literacy', 'skill: agile-for-ai')
  .replace('id: rights-of-scans', 'id: rights-of-maps')
  .replace('apart: [loans-without-dates]', 'apart: [rights-of-maps]')
  .replaceAll(/id: (?!rights)([a-z-]+)/g, 'id: $1-2');

const FOLDERS = [
  ...['content/items', 'content/guides', 'content/questions', 'content/templates', 'roadmaps'],
];

const A_CHECKLIST = `schema: ai-pm-path/checklist@1
checked: 2026-11-21
groups: [{id: day, title: The day}]
items:
  - id: logistics
    group: day
    title: The room
    inShort: {text: Ask where the room is., minutes: 5}
    isCore: false
    targets: [project]
    companies: []
    why: Somebody waits there.
    proof: The booking.
    accepts: [note]
    minutes: 10
    refreshMinutes: 5
    from: {tasks: [], templates: [], practice: [], assessment: false}
    how: [Book it.]
    sources: [judgement]
daySheet: [{text: Go there., sources: [judgement]}]
`;

let folder = '';

/** The shipped lists, no roadmaps and guides, and the items of two skills. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'items-'));
  const lists = [
    ...['assessment', 'deepening', 'facts', 'glossary', 'mock-rubric'],
    ...['resources', 'roles', 'skills', 'sources'],
  ];
  for (const name of FOLDERS) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  cpSync(path.join(root, 'content/critique'), path.join(folder, 'content/critique'), {
    recursive: true,
  });
  for (const list of lists) {
    const file = `content/${list}.yaml`;
    cpSync(path.join(root, file), path.join(folder, file));
  }
  writeFileSync(path.join(folder, 'content/items/agile-for-ai.yaml'), other);
  // The shipped checklist names tasks of roadmaps.
  writeFileSync(path.join(folder, 'content/checklist.yaml'), A_CHECKLIST);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** All that the check says of these items. */
function problemsWith(text: string) {
  writeFileSync(path.join(folder, FILE), text);
  const compiled = compileContent(folder);
  return compiled.ok ? [] : compiled.problems;
}

describe('the check of the content on a file of items with one fault', () => {
  test('has sound items to break', () => {
    expect(problemsWith(valid)).toEqual([]);
  });

  test('has a name for each fault, once', () => {
    expect(new Set(itemFaults.map(({ name }) => name)).size).toBe(itemFaults.length);
  });

  test.each(itemFaults)('$name is refused at its place', ({ change, also = [], ...fault }) => {
    const broken = change(valid);
    expect(broken).not.toBe(valid);
    const places = [fault, ...also].map(({ at, message }) => ({
      file: FILE,
      ...placeIn(broken, at),
      message: expect.stringMatching(message),
    }));
    expect(problemsWith(broken)).toEqual(places);
  });
});
