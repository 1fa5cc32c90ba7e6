import { describe, expect, test } from 'vitest';
import { OPTION_IDS } from '../../src/domain/assessment/item.ts';
import { rightAnswer, Somebody, shippedBank } from './some-answers.ts';

const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** Every key of every object in a value. */
function keysIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysIn(child)]);
}

async function items(...args: string[]) {
  const { exitCode, stdout } = await new Somebody().type('assess', 'items', '--json', ...args);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

const reasons = shippedBank.items.flatMap(({ options }) => options.map(({ reason }) => reason));
const SECRET = ['key', 'right', 'effect', 'reason', 'working', 'sources', 'reviewed', 'apart'];

describe('assess items', () => {
  test('as JSON: the whole bank in the order of the ids, without a trace of the keys', async () => {
    const { schema, seed, items: shown } = await items();
    expect({ schema, seed }).toEqual({ schema: 'ai-pm-path/assess-items@1', seed: '1' });
    const ids: string[] = shown.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids.length).toBeGreaterThan(shippedBank.items.length);
    expect(ids).toEqual(expect.arrayContaining(shippedBank.items.map(({ id }) => id)));
    expect(keysIn(shown).filter((key) => SECRET.includes(key))).toEqual([]);
  });

  test('as text: every stem and option, no reason and no mark', async () => {
    const { exitCode, stdout } = await new Somebody().type('assess', 'items');
    expect(exitCode).toBe(0);
    const text = flat(stdout);
    for (const { stem, options } of shippedBank.items) {
      expect(text).toContain(flat(stem));
      for (const option of options) expect(text).toContain(flat(option.text));
    }
    expect(reasons.filter((reason) => text.includes(flat(reason)))).toEqual([]);
    expect(stdout).not.toMatch(/^ {2}[a-d] (?:right|effect)/m);
    expect(stdout).not.toContain('Key: ');
  });

  test('--reveal adds the keys and every reason', async () => {
    const { items: shown } = await items('--reveal');
    for (const item of shippedBank.items) {
      const found = shown.find(({ id }: { id: string }) => id === item.id);
      expect(found.key).toEqual(rightAnswer(item));
      expect(found.options.map(({ id }: { id: string }) => id)).toEqual([...OPTION_IDS]);
      expect(found.options.map(({ reason }: { reason: string }) => reason)).toEqual(
        item.options.map(({ reason }) => reason),
      );
    }
    const numbers = shown.filter(({ kind }: { kind: string }) => kind === 'number');
    expect(numbers.length).toBeGreaterThan(3);
    for (const { key, working } of numbers) {
      expect(key).toEqual(expect.any(Number));
      expect(working.length).toBeGreaterThan(0);
    }
  });

  test('--reveal on the screen marks one right option a choice and four effects a situation', async () => {
    const { stdout } = await new Somebody().type('assess', 'items', '--reveal');
    const count = (kind: string) => shippedBank.items.filter((item) => item.kind === kind).length;
    expect(stdout.match(/^ {2}[a-d] right: /gm)).toHaveLength(count('choice'));
    expect(stdout.match(/^ {2}[a-d] effect [0-3]: /gm)).toHaveLength(4 * count('situation'));
    const text = flat(stdout);
    expect(reasons.filter((reason) => !text.includes(flat(reason)))).toEqual([]);
  });

  test('generated numbers follow the seed, with and without --reveal', async () => {
    const stems = async (...args: string[]) => {
      const { items: shown } = await items(...args);
      return shown.flatMap(({ kind, stem }: { kind: string; stem: string }) =>
        kind === 'number' ? [stem] : [],
      );
    };
    const monday = await stems('--seed', 'monday');
    expect(await stems('--seed', 'monday', '--reveal')).toEqual(monday);
    expect(await stems('--seed', 'tuesday')).not.toEqual(monday);
  });

  test('reads and writes no record', async () => {
    const person = new Somebody();
    await person.type('assess', 'items', '--reveal');
    expect(await person.events()).toEqual([]);
  });
});
