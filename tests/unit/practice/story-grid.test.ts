import { describe, expect, test } from 'vitest';
import type { Competency } from '../../../src/domain/practice/mock-rubric.ts';
import { createStoryGrid } from '../../../src/domain/practice/story-grid.ts';
import { findSameCard, storiesOf } from '../../../src/domain/practice/story-record.ts';
import type { Fact } from '../../../src/domain/progress/event.ts';
import { DAY, eventsOf } from './some-mocks.ts';

const competencies = ['a', 'b', 'c', 'd', 'e'].map(
  (id): Competency => ({ id, title: id, asked: id, sources: ['judgement'] }),
);

function kept(title: string, shows: readonly string[], hasNumber = true): Fact {
  const proof = { kind: 'file', place: `/${title}.md`, size: 9, sha256: `hash-${title}` } as const;
  return { type: 'story-kept', title, competencies: shows, hasNumber, proof, on: DAY };
}

describe('stories from the records', () => {
  test('kept ones, without those that were dropped or taken back', () => {
    const events = eventsOf(
      kept('one', ['a']),
      kept('two', ['b']),
      kept('three', ['b']),
      { type: 'story-dropped', story: 'e1' },
      { type: 'undone', event: 'e2' },
      { type: 'story-dropped', story: 'e9' },
      { type: 'noted', text: 'x', on: DAY },
    );
    expect(storiesOf(events)).toEqual([
      expect.objectContaining({ id: 'e3', title: 'three', competencies: ['b'], on: DAY }),
    ]);
  });

  test('a dropped story is back once the drop is undone', () => {
    const drop: Fact = { type: 'story-dropped', story: 'e1' };
    const events = eventsOf(kept('one', ['a']), drop, { type: 'undone', event: 'e2' });
    expect(storiesOf(events)).toHaveLength(1);
  });

  test('the same card is found by its place or its content', () => {
    const stories = storiesOf(eventsOf(kept('one', ['a'])));
    const proof = { kind: 'file', place: '/one.md', sha256: 'other' } as const;
    expect(findSameCard(stories, proof)?.id).toBe('e1');
    expect(findSameCard(stories, { ...proof, place: '/x', sha256: 'hash-one' })?.id).toBe('e1');
    expect(findSameCard(stories, { ...proof, place: '/x' })).toBeNull();
    expect(findSameCard(stories, { kind: 'file', place: '/x' })).toBeNull();
  });
});

describe('the grid', () => {
  const stories = storiesOf(
    eventsOf(
      kept('wide', ['a', 'b', 'c', 'd'], false),
      kept('gone', ['e']),
      kept('three', ['a', 'b', 'c']),
      kept('old', ['no-longer-listed']),
    ),
  );
  const grid = createStoryGrid(competencies, stories, new Set(['/gone.md']));
  const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);

  test('rows in the order of the competencies', () => {
    expect(grid.rows.map((row) => titles(row.stories))).toEqual([
      ['wide', 'three'],
      ['wide', 'three'],
      ['wide', 'three'],
      ['wide'],
      [],
    ]);
  });

  test('a story whose card is gone covers nothing', () => {
    expect(titles(grid.empty)).toEqual(['e']);
    expect(titles(grid.gone)).toEqual(['gone']);
    const whole = createStoryGrid(competencies, stories, new Set());
    expect([whole.empty, whole.gone]).toEqual([[], []]);
  });

  test('more than three uses are too many; a number is asked of each', () => {
    expect(titles(grid.overused)).toEqual(['wide']);
    expect(titles(grid.withoutNumber)).toEqual(['wide']);
  });
});
