import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run } from '../helpers/create-test-context.ts';
import { Somebody } from './some-answers.ts';

let person = new Somebody();
let folder = '';
beforeEach(() => {
  person = new Somebody();
  folder = mkdtempSync(path.join(tmpdir(), 'stories-'));
});

const stories = (...args: string[]) => person.type('practice', 'stories', ...args);
const folded = (text: string) => text.replaceAll(/\s+/g, ' ');

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const cardOf = (title: string, number = '31 of 200 before, 9 after') =>
  `# Story: ${title}\n\n5. Number: ${number}\n`;

async function keep(title: string, shows: string, number?: string): Promise<string> {
  const file = write(`${title}.md`, cardOf(title, number));
  const { exitCode, stderr } = await stories('--add', file, '--for', shows);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return file;
}

async function json() {
  const { exitCode, stdout } = await stories('--json');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

describe('the grid of stories', () => {
  test('is empty at first, and says what is asked', async () => {
    const { exitCode, stdout } = await stories();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('None is kept yet.');
    expect(stdout).toContain('12 of 12 have no story.');
    expect(stdout).toContain('ai-pm-path template story-card --output story.md');
  });

  test('names empty cells, stories used too often, results without a number, files gone', async () => {
    await keep('wide', 'ownership,failure,conflict,users', 'it went well on 3 May 2025');
    const gone = await keep('gone', 'learning');
    rmSync(gone);
    const grid = await json();
    const [wide, lost] = grid.stories;
    expect(grid).toMatchObject({
      schema: 'ai-pm-path/practice-stories@1',
      ...{ overused: [wide.id], withoutNumber: [wide.id], gone: [lost.id] },
    });
    expect(wide).toMatchObject({ title: 'wide', hasNumber: false, isThere: true });
    expect(lost).toMatchObject({ hasNumber: true, isThere: false, file: gone });
    expect(grid.empty).toContain('learning');
    expect(grid.empty).not.toContain('failure');
    expect(grid.empty).toHaveLength(8);
    const text = folded((await stories()).stdout);
    expect(text).toContain('1. wide: 4');
    expect(text).toContain('Results without a number (dates and team sizes do not count):');
    expect(text).toContain('Files that are gone since');
  });

  test('a whole set has nothing missing', async () => {
    const { empty } = await json();
    for (let place = 0; place < empty.length; place += 3) {
      await keep(`story ${place}`, empty.slice(place, place + 3).join(','));
    }
    expect((await stories()).stdout).toContain('Nothing: each competency has a story');
  });

  test.each([
    [{ columns: 40 }, 'Ownership: story 1'],
    [{ columns: 80, env: { AI_PM_PATH_ACCESSIBLE: '1' } }, 'Ownership: story 1'],
    [{ columns: 80 }, /^Ownership {2,}x/m],
  ])('%j', async (world, line) => {
    await keep('Held at a tenth for a week until the sales head agreed', 'ownership');
    const { stdout } = await person.at(world, '', 'practice', 'stories');
    if (typeof line === 'string') expect(stdout).toContain(line);
    else expect(stdout).toMatch(line);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(world.columns);
  });
});

describe('a story is kept', () => {
  test('with its file as proof', async () => {
    const file = await keep('Held at a tenth', 'users, ownership,users');
    const [event] = await person.events();
    expect(event).toMatchObject({
      ...{ type: 'story-kept', title: 'Held at a tenth', competencies: ['ownership', 'users'] },
      ...{ hasNumber: true, proof: { kind: 'file', place: file } },
    });
    expect(event).toHaveProperty('proof.sha256', expect.stringMatching(/^[0-9a-f]{64}$/));
  });

  test('from the template once it is filled in', async () => {
    const { stdout: template } = await run(['template', 'story-card']);
    const words =
      'stopped at 31 of 200: umbrellas, barley, violins and kettles from Ghent, Bruges, Antwerp, Lisbon and Porto';
    const filled = template.replaceAll(/\[[^\][\n]{10,}\]/g, words);
    const file = write('filled.md', filled);
    expect((await stories('--add', file, '--for', 'ownership')).exitCode).toBe(0);
    expect((await json()).stories[0]).toMatchObject({
      title: words,
      hasNumber: true,
    });
  });

  test('and dropped by the beginning of its id, and back by undo', async () => {
    await keep('one', 'ownership');
    const [{ id }] = (await json()).stories;
    const { exitCode, stdout } = await stories('--drop', id);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Dropped: one.');
    expect((await json()).stories).toEqual([]);
    await person.type('progress', 'undo');
    expect((await json()).stories).toHaveLength(1);
  });
});

describe('refused, and nothing recorded', () => {
  async function refused(exit: number, ...args: string[]): Promise<string> {
    const before = await person.events();
    const { exitCode, stdout, stderr } = await stories(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: exit, stdout: '' });
    expect(await person.events()).toEqual(before);
    return folded(stderr);
  }
  const add = (file: string, shows = 'ownership') => ['--add', file, '--for', shows];

  test('a template that nobody filled in', async () => {
    const { stdout } = await run(['template', 'story-card']);
    const said = await refused(1, ...add(write('template.md', stdout)));
    expect(said).toContain('it is still mostly the template "story-card"');
  });

  test.each([
    ['0 bytes', '', 'it is empty'],
    ['no heading', 'Number: 4', 'it has no heading'],
    ['no text', Uint8Array.of(0, 255, 254, 1), 'it is no text'],
    ['two megabytes', '# x\n'.repeat(524_288), 'it is no text of at most a megabyte'],
  ])('%s', async (_name, content, words) => {
    expect(await refused(1, ...add(write('card.md', content)))).toContain(words);
  });

  test('a file that is missing', async () => {
    expect(await refused(1, ...add(path.join(folder, 'none.md')))).toContain('does not exist');
  });

  test('the same file twice, also under another name', async () => {
    const file = await keep('one', 'ownership');
    expect(await refused(1, ...add(file))).toContain('it is kept already as "one"');
    const copy = write('copy.md', cardOf('one'));
    expect(await refused(1, ...add(copy))).toContain('practice stories --drop');
  });

  test('what is unknown or does not fit together is wrong usage', async () => {
    const file = write('card.md', cardOf('one'));
    const unknown = await refused(2, ...add(file, 'ownership,conflct'));
    expect(unknown).toContain('Did you mean conflict?');
    expect(await refused(2, '--add', file)).toContain('--for is missing. Known: ownership,');
    expect(await refused(2, '--for', 'conflict')).toContain('no story is named');
    expect(await refused(2, '--drop', 'e1')).toContain('No story is kept');
    expect(await refused(2, ...add(file), '--drop', 'e1')).toContain('cannot stand together');
    await keep('two', 'ownership', '4 of 5');
    await keep('three', 'ownership', '5 of 5');
    expect(await refused(2, '--drop', 'zzzz')).toContain('Unknown story "zzzz"');
    expect(await refused(2, '--drop', 'e')).toContain('2 stories begin with "e"');
  });
});
