import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shell } from './packed.ts';
import { copyOf, historyOf, LOG, newHome, type Recorded } from './store-faults/home.ts';
import { inProcess } from './store-faults/program.ts';

const RECORDS = 3000;

describe.runIf(process.platform !== 'win32')('records and pipes', () => {
  let home: string;
  let whole: readonly Recorded[];
  beforeAll(async () => {
    home = newHome();
    const file = path.join(path.dirname(home), 'long.json');
    const events = Array.from({ length: RECORDS }, (_, index) => ({
      id: `long-${index}`,
      seq: index + 1,
      at: '2026-01-02T03:04:05.678Z',
      day: '2026-01-02',
      type: 'noted',
      text: `record ${index}`,
      on: '2026-01-02',
    }));
    writeFileSync(file, JSON.stringify({ schema: 'ai-pm-path/export@1', events }));
    expect((await inProcess(home, ['data', 'import', file])).stderr).toBe('');
    whole = await historyOf(home);
    expect(whole).toHaveLength(RECORDS);
  });

  test.each(['progress history', 'progress history --json', 'data export'])(
    'a reader of %s that leaves early is no failure',
    (command) => {
      const line = `"$NODE" "$BIN" ${command} --data-dir "$PLACE" | head -c 10; echo " \${PIPESTATUS[0]}"`;
      const { stdout, stderr } = shell(line, { PLACE: home });
      expect(stdout).toMatch(/^.{10} 0\n$/s);
      expect(stderr).toBe('');
    },
  );

  test('a record is made once though nobody reads the answer', async () => {
    const copy = copyOf(home);
    const line =
      '"$NODE" "$BIN" progress log --hours 1 --data-dir "$PLACE" | true; echo $PIPESTATUS';
    expect(shell(line, { PLACE: copy })).toMatchObject({ stdout: '0\n', stderr: '' });
    expect(await historyOf(copy)).toHaveLength(RECORDS + 1);
  });

  describe.runIf(existsSync('/dev/full'))('a full disk behind the answer', () => {
    test.each(['progress', 'progress history', 'progress history --json', 'data export'])(
      '%s exits 1 with a sentence, and the records stay',
      async (command) => {
        const copy = copyOf(home);
        const line = `"$NODE" "$BIN" ${command} --data-dir "$PLACE" > /dev/full`;
        const { status, stderr } = shell(line, { PLACE: copy });
        expect(status).toBe(1);
        expect(stderr).toContain('the disk is full');
        expect(stderr).not.toContain('    at ');
        expect(await historyOf(copy)).toEqual(whole);
      },
    );

    test('a record whose answer cannot be written exits 1, and nothing that was told is lost', async () => {
      const copy = copyOf(home);
      const line = `"$NODE" "$BIN" ${LOG.join(' ')} --data-dir "$PLACE" > /dev/full`;
      const { status, stderr } = shell(line, { PLACE: copy });
      expect(status).toBe(1);
      expect(JSON.parse(stderr).error.code).toBe('output-failed');
      expect((await historyOf(copy)).slice(0, RECORDS)).toEqual(whole);
    });

    test('warnings that cannot be told do not stop the record', async () => {
      const copy = copyOf(home);
      writeFileSync(path.join(copy, 'state.json'), 'damaged');
      const line = `"$NODE" "$BIN" ${LOG.join(' ')} --data-dir "$PLACE" 2> /dev/full`;
      const { stdout } = shell(line, { PLACE: copy });
      const [{ id } = { id: '' }] = JSON.parse(stdout).events;
      expect((await historyOf(copy)).map((event) => event.id)).toContain(id);
    });
  });
});
