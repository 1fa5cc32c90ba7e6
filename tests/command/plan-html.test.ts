import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

const VALID = 'tests/fixtures/roadmaps/valid.yaml';
const days = ['--start', '2026-11-16', '--off', '2026-12-21', '--until', '2026-12-31'];

async function documentOf(file: string, ...options: readonly string[]): Promise<string> {
  const result = await run(['plan', '--roadmap', file, '--format', 'html', ...options]);
  expect([result.exitCode, result.stderr]).toEqual([0, '']);
  return result.stdout;
}

/** Texts of each kind that a document shows, as they stand in the valid roadmap. */
const TEXTS = [
  'From software engineer to AI project manager, in a library',
  'The reading room wants a helper that finds books by what they are about. You lead it.',
  'You know why a search fails',
  'You have read the search log, so you see which wishes a model can meet.',
  'Bring ten failed searches to the first meeting and ask the librarians what was wanted.',
  'Answering a wish with a design',
  'The librarians agree to a helper that nobody asked for.',
  'Ask two questions about the reader before you name a tool.',
  'You have promised one date. The first month replaces it by a range.',
  'What readers ask for',
  'A helper without real questions is tested on invented ones.',
  'You can name the searches that the helper must get right',
  'Sort a month of failed searches',
  'You know the log as an engineer, not yet as a list of unmet wishes.',
  'A table of 100 failed searches with what each reader wanted.',
  'A librarian agrees with 9 of 10 rows drawn at random.',
  'You build the index first. Leave the code alone this month.',
  'Which wish will the helper not meet?',
  'One kind of search, with its count in the log and the reason.',
  'A decision about the helper',
  'The memo with the signature of the head librarian.',
  'The desk comes first',
  'Readers at the desk interrupt every meeting. Plan half the time you would elsewhere.',
  'The library has no such post yet. The pilot is your case for one.',
  'Another library asks for two pilots like this.',
  'The vendor brings the model.',
];

/** The valid roadmap with `text` in the place of each of its texts. */
function roadmapOf(text: string): string {
  const quoted = JSON.stringify(text);
  const yaml = TEXTS.reduce(
    (before, own) => {
      const after = before.replaceAll(`"${own}"`, quoted).replaceAll(own, quoted);
      expect(after, own).not.toBe(before);
      return after;
    },
    readFileSync(VALID, 'utf8'),
  );
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'plan-html-')), 'hostile.yaml');
  writeFileSync(file, yaml);
  return file;
}

/** Every tag of a document without its texts and attribute values. */
function skeletonOf(text: string): string[] {
  const body = text.slice(text.indexOf('<body>'));
  return Array.from(
    body.matchAll(/<\/?([a-z0-9]+)((?:\s+[a-z0-9-]+="[^"]*")*)\s*\/?>/gi),
    (tag) => {
      const names = Array.from((tag[2] ?? '').matchAll(/([a-z0-9-]+)="/gi), ([, name]) => name);
      return [tag[1], ...names].join(' ');
    },
  );
}

describe('plan --format html', () => {
  test.each([[[]], [days]])('%j: fetches nothing and runs nothing', async (options) => {
    const text = await documentOf(VALID, ...options);
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b|\son\w+=/i);
    expect(text).not.toMatch(/\bsrc=|url\(|@import/i);
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('links lead to web addresses and tell no site where from', async () => {
    const text = await documentOf(VALID);
    const links = text.match(/<a [^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links)
      expect(link).toMatch(/^<a href="https?:\/\/[^"]+" rel="noreferrer">$/);
  });

  test('is the same on a narrow and coloured terminal, and in a file', async () => {
    const args = ['plan', '--roadmap', VALID, '--format', 'html', ...days];
    const text = await documentOf(VALID, ...days);
    const world = { terminal: true, columns: 40 };
    expect((await run([...args, '--color', 'always', '--ascii'], world)).stdout).toBe(text);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'plan-html-')), 'plan.html');
    expect((await run([...args, '--output', file])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test.each([[[]], [days]])('%j: hours, dates and needs of every task', async (options) => {
    const text = await documentOf(VALID, ...options);
    const { stdout } = await run(['plan', '--roadmap', VALID, '--json', ...options]);
    const tasks = JSON.parse(stdout).months.flatMap((month: { tasks: unknown[] }) => month.tasks);
    expect(tasks).toHaveLength(5);
    for (const { id, hours, start, due, needs } of tasks) {
      const dates = start === null ? '' : `, ${start} to ${due}`;
      expect(text).toContain(`<code>${id}</code>, ${hours} hours${dates}, open</p>`);
      if (needs.length > 0) expect(text).toContain(`<dt>Needs</dt><dd>${needs.join(', ')}</dd>`);
    }
  });
});

describe('texts of a roadmap of strangers', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="alert(1)" x="', '&quot; onload=&quot;alert(1)&quot; x=&quot;'],
    ["' onload='alert(1)' x='", '&#39; onload=&#39;alert(1)&#39; x=&#39;'],
    ['a & b &lt;i&gt;', 'a &amp; b &amp;lt;i&amp;gt;'],
    ['</title></style></svg><!--', '&lt;/title&gt;&lt;/style&gt;&lt;/svg&gt;&lt;!--'],
    ['<a href="javascript:x">y</a>', '&lt;a href=&quot;javascript:x&quot;&gt;y&lt;/a&gt;'],
  ])('%s is text wherever it stands', async (text, shown) => {
    const file = roadmapOf(text);
    for (const options of [[], days]) {
      const document = await documentOf(file, ...options);
      expect(document.split(shown).length).toBeGreaterThan(TEXTS.length);
      expect(document).not.toContain(text);
      expect(skeletonOf(document)).toEqual(
        skeletonOf(await documentOf(roadmapOf('A'), ...options)),
      );
    }
  });

  test.each([
    ['an escape sequence', 'a\u001b[31mb'],
    ['a right-to-left override', 'a\u202eb'],
    ['an isolate', 'a\u2067b'],
  ])('%s is refused before it is shown', async (_name, text) => {
    const args = ['plan', '--roadmap', roadmapOf(text), '--format', 'html', ...days];
    const { exitCode, stdout, stderr } = await run(args);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).not.toMatch(/[\u001b\u202e\u2067]/);
  });
});
