import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { CriticsDesk, SPECIFIC } from './a-critic.ts';

const LARGE = Array.from(
  { length: 4000 },
  (_, place) =>
    `In week ${place} I stopped model ${place} at ${place} cases, since our limit was 95%. `,
).join('');

describe('a text that cannot be read: exit 1, one sentence, what to type', () => {
  test.each([
    ['latin1.txt', Buffer.from('Caf\u00e9 und B\u00fcro', 'latin1'), 'it is not UTF-8 text'],
    ['utf16.txt', Buffer.from(`\ufeff${SPECIFIC}`, 'utf16le'), 'it is not UTF-8 text'],
    ['binary.bin', Buffer.from([0x49, 0x00, 0x01, 0x00, 0x20]), 'it is data and not text'],
    ['large.txt', Buffer.from(LARGE), 'it is larger than 256 kB'],
  ])('%s', async (name, bytes, reason) => {
    const desk = new CriticsDesk();
    const file = desk.write(name, bytes);
    const { exitCode, stdout, stderr } = await desk.critique([file, '--json']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const { error } = JSON.parse(stderr);
    expect(error.message).toBe(`Cannot read the text ${file}: ${reason}.`);
    expect(error.hint).toContain('ai-pm-path critique answer.txt');
  });

  test('a missing file and a folder', async () => {
    const desk = new CriticsDesk();
    mkdirSync(path.join(desk.folder, 'texts'));
    const missing = await desk.critique([path.join(desk.folder, 'none.txt')], { columns: 200 });
    expect(missing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(missing.stderr).toContain('none.txt: it does not exist.');
    const folder = await desk.critique([path.join(desk.folder, 'texts')], { columns: 200 });
    expect(folder).toMatchObject({ exitCode: 1, stdout: '' });
    expect(folder.stderr).toContain('it is not a plain file');
  });

  test('one of several, or the earlier version: nothing is told and nothing kept', async () => {
    const desk = new CriticsDesk();
    const good = desk.write('good.txt', SPECIFIC);
    for (const args of [
      [good, `${good}.not`],
      [good, '--against', `${good}.not`],
    ]) {
      expect(await desk.critique(args)).toMatchObject({ exitCode: 1, stdout: '' });
    }
    expect(await desk.kept()).toEqual([]);
  });

  test.each([
    ['x\0y', 'Cannot read the text standard input: it is data and not text.'],
    [Buffer.from([0xff, 0x41]), 'it is not UTF-8 text'],
    [LARGE, 'it is longer than 256 kB'],
  ])('standard input (%#)', async (input, message) => {
    const result = await new CriticsDesk().critique(['-'], { input, columns: 200 });
    expect(result).toMatchObject({ exitCode: 1, stdout: '' });
    expect(result.stderr).toContain(message);
  });

  test('a name with an escape in it is shown without', async () => {
    const { stderr } = await new CriticsDesk().critique(['/none\u001b[31m.txt']);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('a text that is declined: exit 1, said on stdout, kept nowhere', () => {
  const german =
    'Wir haben den Start gestoppt, weil die Genauigkeit unter der Grenze war und das nicht ging.';

  test.each([
    ['', 'empty', 'there is nothing in it'],
    [' \r\n\t\n', 'empty', 'there is nothing in it'],
    ['\ufeff', 'empty', 'there is nothing in it'],
    ['I decided.', 'too-short', 'it is too short'],
    [german, 'not-english', 'it is not in English'],
    [
      'Мы решили остановить запуск, потому что точность была ниже порога.',
      'not-english',
      'it is not in English',
    ],
    ['我们决定停止发布,因为精度低于限制。', 'not-english', 'it is not in English'],
    ['```js\nconst a = f(1);\n```\n', 'no-prose', 'there are no sentences in it'],
    [
      'Precision: recall: threshold: baseline: owner: fallback: price.',
      'no-prose',
      'there are no sentences in it',
    ],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |\n', 'too-short', 'it is too short'],
    [SPECIFIC.replaceAll('o', '\u043e'), 'disguised', 'it has letters that cannot be seen'],
  ])('%j', async (text, refusal, words) => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', text);
    const { exitCode, stdout, stderr } = await desk.critique([file]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain(`${file}: declined\nNot scored, since ${words}`);
    const json = await desk.critique([file, '--json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ band: null, score: null, refusal });
    expect(await desk.kept()).toEqual([]);
  });

  test('standard input that has ended already', async () => {
    expect(await new CriticsDesk().critique(['-'], { input: '' })).toMatchObject({ exitCode: 1 });
  });

  test('standard input that breaks off', async () => {
    const { context, stdin, stderr } = createTestContext();
    const exit = main(['critique', '-'], context);
    stdin.destroy(Object.assign(new Error('read'), { code: 'EBADF' }));
    expect(await exit).toBe(1);
    expect(stderr.text).toContain('Cannot read the standard input: the system said EBADF.');
    expect(stderr.text).not.toContain('    at ');
  });

  test('against a text that is declined there is no score, and no fault', async () => {
    const desk = new CriticsDesk();
    const args = [desk.write('a.txt', SPECIFIC), '--against', desk.write('b.txt', '')];
    const { exitCode, stdout } = await desk.critique(args);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Against the earlier version');
    expect(stdout).not.toContain('Score:');
  });
});

test('the largest text that is read at all', async () => {
  const desk = new CriticsDesk();
  const file = desk.write('a.txt', LARGE.slice(0, 256 * 1024));
  const { exitCode, stderr } = await desk.critique([file]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});
