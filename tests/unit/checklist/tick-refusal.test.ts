import { describe, expect, test } from 'vitest';
import {
  isNoLink,
  looksLikeLink,
  tickRefusal,
} from '../../../src/domain/checklist/tick-refusal.ts';
import type { Fact, Proof } from '../../../src/domain/progress/event.ts';
import { adopted, aFile, anItem, done, eventsOf, from, ticked } from './some-events.ts';

const memo = anItem('memo', { accepts: ['file', 'link'], ...from({ tasks: ['t1'] }) });
const map = anItem('map', from({ tasks: ['t3'] }));
const room = anItem('room', { accepts: ['note'] });
const ALL = [memo, map, room];

function refused(item: typeof memo, proofs: readonly Proof[], facts: readonly Fact[] = []) {
  return tickRefusal(item, proofs, ALL, eventsOf(...facts));
}

const link = (place: string): Proof => ({ kind: 'link', place });
const note = (place: string): Proof => ({ kind: 'note', place });

test.each<[string, typeof memo, readonly Proof[]]>([
  ['a file', memo, [aFile('memo.md')]],
  ['a file whose size is not known', memo, [{ kind: 'file', place: '/a' }]],
  ['a link', memo, [link('https://example.org/memo')]],
  ['a note of twenty characters and four words', room, [note('one two three four!!')]],
  ['a text of eight words', memo, [aFile('m', { words: 8 })]],
  ['a picture of a thousand bytes', memo, [aFile('m', { words: null, size: 1000 })]],
])('%s will do', (_name, item, proofs) => {
  expect(refused(item, proofs)).toBeNull();
});

test.each<[string, typeof memo, readonly Proof[], object]>([
  ['no proof', memo, [], { kind: 'no-proof' }],
  ['0 bytes', memo, [aFile('m', { size: 0 })], { kind: 'empty-file', place: '/home/ada/m' }],
  [
    'a template',
    memo,
    [aFile('m', { unfilled: 'charter' })],
    { kind: 'unfilled', template: 'charter' },
  ],
  ['no link', memo, [link('https://foo')], { kind: 'no-link', place: 'https://foo' }],
  [
    'a note where none is taken',
    memo,
    [note('a'.repeat(30))],
    { kind: 'not-accepted', given: 'note' },
  ],
  [
    'a link where none is taken',
    map,
    [link('https://a.org/b')],
    { kind: 'not-accepted', given: 'link' },
  ],
  [
    'a file where a note is wanted',
    room,
    [aFile('m')],
    { kind: 'not-accepted', accepts: ['note'] },
  ],
  ['a text of seven words', memo, [aFile('m', { words: 7 })], { kind: 'too-short', words: 7 }],
  [
    'no text and small',
    memo,
    [aFile('m', { words: null, size: 999 })],
    { kind: 'too-small', bytes: 999, place: '/home/ada/m' },
  ],
  [
    'a short note',
    room,
    [note(' one two three four ')],
    { kind: 'short-note', characters: 18, words: 4 },
  ],
  [
    'a note of the same words again',
    room,
    [note('booked, it is booked, it IS booked')],
    { kind: 'short-note', words: 3 },
  ],
  ['a note of one word', room, [note('a'.repeat(30))], { kind: 'short-note', words: 1 }],
  [
    'a link with a gap',
    memo,
    [link('https://example.org/my memo')],
    { kind: 'no-link', place: 'https://example.org/my memo' },
  ],
  ['one bad proof of two', memo, [aFile('a'), aFile('m', { size: 0 })], { kind: 'empty-file' }],
])('%s will not', (_name, item, proofs, refusal) => {
  expect(refused(item, proofs)).toMatchObject(refusal);
});

describe('the same thing elsewhere', () => {
  const elsewhere = { kind: 'elsewhere', item: 'map' };

  test.each<[string, Fact[], Proof]>([
    ['a file under another name', [ticked('map', aFile('x'))], { ...aFile('x'), place: '/tmp/y' }],
    ['a link', [ticked('map', link('https://a.org/b'))], link('https://a.org/b')],
    ['the deliverable of its task', [adopted('t3'), done('t3', aFile('x'))], aFile('x')],
  ])('%s is refused', (_name, facts, proof) => {
    expect(refused(memo, [proof], facts)).toMatchObject(elsewhere);
  });

  test('for the same item it is not, nor after the tick was taken away', () => {
    expect(refused(memo, [aFile('x')], [ticked('memo', aFile('x'))])).toBeNull();
    const untick = { type: 'checklist-unticked', item: 'map', on: '2026-11-21' } as Fact;
    expect(refused(memo, [aFile('x')], [ticked('map', aFile('x')), untick])).toBeNull();
  });
});

test.each([
  ['https://example.org', false],
  ['http://example.org:8080/a?b#c', false],
  ['https://wiki/page', false],
  ['https://wiki:8080/page', false],
  ['https://10.0.0.7/a', false],
  ['https://wiki', true],
  ['https://wiki/', true],
  ['https://', true],
  ['https://./a', true],
  ['https://.../a', true],
  ['http:/a', true],
  ['www.example.org', true],
  ['ftp://example.org/a', true],
  ['https://me:word@example.org/a', true],
  ['http://localhost:3000/a', true],
  ['http://127.0.0.1/a', true],
  ['https://example.org/a b', true],
  ['https://exam ple.org/a', true],
  ['https://example.org/a\tb', true],
  ['https://example.org/a\u0007b', true],
  ['https://example.org/a\u00a0b', true],
  [' https://example.org/a%20b\n', false],
  ['', true],
])('%j leads nowhere: %s', (text, expected) => {
  expect(isNoLink(text)).toBe(expected);
});

test.each([
  ['www.example.org', true],
  ['https://', true],
  ['http:/a', true],
  ['file:///etc/passwd', true],
  ['memo.md', false],
  ['C:\\memo.md', false],
  ['c:/memo.md', false],
  ['notes/www.md', false],
])('%s was meant as a link: %s', (text, expected) => {
  expect(looksLikeLink(text)).toBe(expected);
});

test.each([
  'https://example.org/memo/',
  'https://example.org/memo#top',
  'https://EXAMPLE.org/memo',
])('%s is the same page as https://example.org/memo', (place) => {
  const facts = [ticked('map', link('https://example.org/memo'))];
  expect(refused(memo, [link(place)], facts)).toMatchObject({ kind: 'elsewhere', item: 'map' });
});

test.each(['https://example.org/memo/2', 'https://example.org/Memo', 'no address at all'])(
  '%s is another one',
  (place) => {
    const facts = [ticked('map', link('https://example.org/memo'))];
    expect(refused(memo, [link(place)], facts)?.kind).not.toBe('elsewhere');
  },
);
