import { describe, expect, test } from 'vitest';
import { Candidate } from './a-candidate.ts';

describe('tick and untick', () => {
  test('are told with the way back, and can be undone', async () => {
    const person = new Candidate();
    const { exitCode, stdout } = await person.tick('teardowns', '--proof', person.write('t.md'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Saved: ticked teardowns, 1 proof');
    expect(stdout).toContain('Take it back with: ai-pm-path progress undo');
    expect((await person.item('teardowns')).state).toBe('proved');
    await person.type('progress', 'undo');
    expect((await person.item('teardowns')).state).toBe('open');
  });

  test('an item can be named by its title', async () => {
    const person = new Candidate();
    await person.tick('One-page decision memo', '--proof', person.write('m.md'));
    expect((await person.item('decision-memo')).state).toBe('proved');
  });

  test('untick opens an item; where nothing was ticked nothing is recorded', async () => {
    const person = new Candidate();
    await person.tick('teardowns', '--proof', 'https://example.org/teardowns');
    expect((await person.type('checklist', 'untick', 'teardowns')).stdout).toContain('unticked');
    expect((await person.item('teardowns')).state).toBe('open');
    const before = await person.records();
    const again = await person.type('checklist', 'untick', 'teardowns');
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.stdout).toContain('is not ticked, so nothing was changed');
    const json = await person.type('checklist', 'untick', 'teardowns', '--json');
    expect(JSON.parse(json.stdout).events).toEqual([]);
    expect(await person.records()).toBe(before);
  });

  test('the same file twice in one line is one proof', async () => {
    const person = new Candidate();
    const file = person.write('t.md');
    const { stdout } = await person.tick('teardowns', '--proof', file, '--proof', file, '--json');
    expect(JSON.parse(stdout).events[0].proofs).toHaveLength(1);
  });

  test.each([
    [['tick', 'decison-memo', '--proof', 'a'], 'tick decision-memo --proof FILE'],
    [['untick', 'teardown'], 'untick teardowns'],
    [['tick', 'xyzzy'], 'See them with: ai-pm-path checklist'],
  ])('%j is wrong usage', async (args, hint) => {
    const { exitCode, stderr } = await new Candidate().type('checklist', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(hint);
  });
});

describe('each kind of empty proof is refused, and nothing is recorded', () => {
  async function refused(person: Candidate, item: string, ...args: string[]) {
    const before = await person.records();
    const { exitCode, stdout, stderr } = await person.tick(item, ...args, '--json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(await person.records()).toBe(before);
    const { error } = JSON.parse(stderr);
    expect(error.message).toContain('Nothing was recorded.');
    expect(error.hint).toContain(`ai-pm-path checklist tick ${item} --`);
    return error;
  }

  test('none at all', async () => {
    expect((await refused(new Candidate(), 'teardowns')).code).toBe('proof-needed');
  });

  test('a file that is not there, or of 0 bytes', async () => {
    const person = new Candidate();
    const missing = await refused(person, 'teardowns', '--proof', '/no/such/file.md');
    expect(missing.code).toBe('proof-unreadable');
    const empty = await refused(person, 'teardowns', '--proof', person.write('empty.md', ''));
    expect(empty.message).toContain('it is empty');
  });

  test('an unfilled template', async () => {
    const person = new Candidate();
    const { stdout } = await person.type('template', 'teardown');
    const file = person.write('teardown.md', stdout);
    const { code, message } = await refused(person, 'teardowns', '--proof', file);
    expect(code).toBe('proof-unfilled');
    expect(message).toContain('"teardown"');
  });

  test('a template with x in every bracket', async () => {
    const person = new Candidate();
    const { stdout } = await person.type('template', 'teardown');
    const file = person.write('t.md', stdout.replaceAll(/\[[^\][\n]{10,}\]/g, 'x'));
    const { code, message } = await refused(person, 'teardowns', '--proof', file);
    expect(code).toBe('proof-unfilled');
    expect(message).toContain('write your own words');
  });

  test('a text of a few words, and a picture of a few bytes', async () => {
    const person = new Candidate();
    const short = await refused(person, 'teardowns', '--proof', person.write('a.md', 'done done'));
    expect(short.code).toBe('proof-too-short');
    expect(short.message).toContain('a.md has 1 different word; a text that proves');
    for (const bytes of [Buffer.alloc(999, 0xff), Buffer.from('a\0b')]) {
      const small = await refused(person, 'teardowns', '--proof', person.write('a.png', bytes));
      expect(small.code).toBe('proof-too-small');
      expect(small.message).toContain(`is no text and has ${bytes.length} bytes`);
    }
    const large = await person.tick(
      'teardowns',
      '--proof',
      person.write('b.png', Buffer.alloc(1000, 0xff)),
    );
    expect(large.exitCode).toBe(0);
  });

  test('the same file or link elsewhere', async () => {
    const person = new Candidate();
    const same = 'We stop the pilot on Monday, since nobody reads the drafts.';
    await person.tick('decision-memo', '--proof', person.write('memo.md', same));
    const copy = person.write('copy.md', same);
    const { code, message } = await refused(person, 'teardowns', '--proof', copy);
    expect(code).toBe('proof-elsewhere');
    expect(message).toContain('decision-memo');
    await person.tick('plain-limit', '--proof', 'https://example.org/a');
    const link = await refused(person, 'teardowns', '--proof', 'HTTPS://Example.org/a');
    expect(link.code).toBe('proof-elsewhere');
  });

  test.each([
    'www.example.org',
    'https://',
    'http:/a',
    'https://wiki',
    'https://me:w@example.org',
    'https://example.org/my memo',
    'https://example.org/a\nb',
  ])('a link that is none: %s', async (link) => {
    const { code } = await refused(new Candidate(), 'teardowns', '--proof', link);
    expect(code).toBe('proof-no-link');
  });

  test('what the item does not take', async () => {
    const person = new Candidate();
    const note = ['--note', 'I did it and it was rather good'];
    expect((await refused(person, 'teardowns', ...note)).code).toBe('proof-not-accepted');
    const link = await refused(person, 'stories', '--proof', 'https://example.org/b');
    expect(link.message).toContain('takes a file as proof, not a link');
  });

  test('a note that says nothing', async () => {
    const person = new Candidate();
    const { code, hint } = await refused(person, 'rounds-and-logistics', '--note', 'all done');
    expect(code).toBe('note-too-short');
    expect(hint).toContain('--note');
    const again = await refused(person, 'rounds-and-logistics', '--note', 'done '.repeat(9));
    expect(again.message).toContain('4 different words; this one has 44 and 1.');
    const long = await person.tick('rounds-and-logistics', '--note', 'room booked, link tested');
    expect(long.exitCode).toBe(0);
  });
});
