import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

interface Wishes {
  readonly from: string;
  readonly to: string;
}

/** The world of somebody who took in the records of an assessment, whatever its ids are. */
async function recordsWith({ from, to }: Wishes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'assess-html-'));
  const env = { AI_PM_PATH_HOME: path.join(folder, 'home') };
  const stamp = (seq: number) => ({
    ...{ id: `r${seq}`, seq, at: '2026-11-20T15:00:00.000Z', day: '2026-11-20' },
  });
  const begun = { isRestart: false, from, to, years: null, hoursPerWeek: 3, seed: '1' };
  const answer = { kind: 'choice', level: 2, answer: 'a', grade: 1, revision: '<old>' };
  const events = [
    ...[{ ...stamp(1), type: 'assessment-begun', ...begun }].map((event) => ({
      ...{ ...event, minutes: null, skills: null, isQuick: false },
    })),
    { ...stamp(2), type: 'skill-claimed', sitting: 'r1', skill: '<i>skill</i>', level: 2 },
    ...['<img src=x>', '"item"', "o'item"].map((item, place) => ({
      ...{ ...stamp(3 + place), type: 'item-answered', sitting: 'r1', item },
      ...{ ...answer, skill: 'data-literacy' },
    })),
    { ...stamp(6), type: 'fit-answered', sitting: 'r1', question: 'open-brief', option: '<o>' },
  ];
  const file = path.join(folder, 'export.json');
  writeFileSync(file, JSON.stringify({ schema: 'ai-pm-path/export@1', events }));
  const { exitCode, stderr } = await run(['data', 'import', file], { env });
  expect([exitCode, stderr]).toEqual([0, '']);
  return { folder, env };
}

/** The document, which nothing may be said beside. */
async function documentFor(wishes: Wishes): Promise<string> {
  const { env } = await recordsWith(wishes);
  const result = await run(['assess', 'show', '--format', 'html'], { env });
  expect([result.exitCode, result.stderr]).toEqual([0, '']);
  return result.stdout;
}

const known = { from: 'swe', to: 'project' };

describe('assess show --format html', () => {
  test('is one document that allows itself nothing but its style', async () => {
    const text = await documentFor(known);
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(text).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(text).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(text).toContain(
      '<h1>Software engineer to AI project manager: where you stand</h1>\n<p>3 answered questions; ',
    );
    expect(text).toMatch(/<\/html>\n$/);
  });

  test('fetches nothing and runs nothing', async () => {
    const text = await documentFor(known);
    expect(text.replace('http-equiv', '')).not.toMatch(/http|url\(|@import|\bsrc=|\bhref/i);
    expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b|\son\w+=/i);
  });

  test('goes to a file as it goes to stdout', async () => {
    const { folder, env } = await recordsWith(known);
    const args = ['assess', 'show', '--format', 'html'];
    const file = path.join(folder, 'report.html');
    const { stdout } = await run(args, { env });
    const saved = await run([...args, '--output', file], { env });
    expect([saved.exitCode, saved.stdout]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  test('is the same on a narrow and coloured terminal', async () => {
    const { env } = await recordsWith(known);
    const args = ['assess', 'show', '--format', 'html'];
    const { stdout } = await run(args, { env });
    const world = { env, terminal: true, columns: 40 };
    expect((await run([...args, '--color', 'always', '--ascii'], world)).stdout).toBe(stdout);
  });
});

describe('ids of strangers in a record', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="alert(1)', '&quot; onload=&quot;alert(1)'],
    ["' x='", '&#39; x=&#39;'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['</title></style><!--', '&lt;/title&gt;&lt;/style&gt;&lt;!--'],
    ['\u202egnorw\u001b[31m\u0007', 'gnorw'],
  ])('%j is text', async (from, shown) => {
    const text = await documentFor({ from, to: 'project' });
    expect(text).toContain(`<title>${shown} to AI project manager: where you stand</title>`);
    expect(text).toContain(`<h1>${shown} to AI project manager: where you stand</h1>`);
    expect(text).toContain(`<li>There is no roadmap from ${shown} to AI project manager yet.</li>`);
    expect(text.split(shown)).toHaveLength(4);
    expect(text).not.toContain(from);
  });

  test('a target nobody knows is text, too', async () => {
    const text = await documentFor({ from: 'swe', to: '<b>"boss"&' });
    expect(text).toContain('<h1>Software engineer to &lt;b&gt;&quot;boss&quot;&amp;: where you');
    expect(text).not.toContain('<b>');
  });

  test('items, skills and options that are unknown do not appear', async () => {
    const text = await documentFor(known);
    expect(text).not.toMatch(/<i>|<o>|<img|item"|o'item|&lt;/);
  });
});
