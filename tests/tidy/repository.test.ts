import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

const sources = filesBelow('src').filter((file) => file.endsWith('.ts'));

describe('source files', () => {
  test('none is longer than 300 lines, and the median is at most 120', () => {
    const lengths = sources.map((file) => read(file).split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(300);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
  });

  test('each is imported by another', () => {
    const text = [...sources, ...filesBelow('scripts')].map(read).join('\n');
    const unused = sources.filter(
      (file) => file !== 'src/entry.ts' && !text.includes(`/${path.basename(file)}'`),
    );
    expect(unused).toEqual([]);
  });

  test('only context.ts touches the process, the clock and chance', () => {
    const touching = sources.filter((file) =>
      /\bprocess\.|Date\.now\(|new Date\(\)|Math\.random\(/.test(read(file)),
    );
    expect(touching).toEqual(['src/context.ts']);
  });

  test('there is no drawer for everything', () => {
    const folders = sources.flatMap((file) => file.split('/').slice(0, -1));
    expect(folders).not.toContain(expect.stringMatching(/^(utils|helpers|shared|types|lib)$/));
    expect(sources.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });
});

describe('the README', () => {
  const blocks = Array.from(read('README.md').matchAll(/```sh\n([\s\S]*?)```/g), (m) => m[1] ?? '');
  const commands = blocks
    .flatMap((block) => block.trim().split('\n'))
    .filter((line) => line.startsWith('ai-pm-path'));

  test('begins with the main job and the tests, each in one line', () => {
    expect(blocks.slice(0, 2)).toEqual([
      'npm ci && npm start -- plan --from swe\n',
      'npm ci && npm test\n',
    ]);
  });

  test('every command of the program stands in it', async () => {
    const { stdout } = await run(['--help']);
    const names = Array.from(stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gm), (match) => match[1]);
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      expect(commands.some((line) => line.startsWith(`ai-pm-path ${name}`))).toBe(true);
    }
  });

  test('every line of it runs, in the order of the text', () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'readme-'));
    const env = { ...process.env, AI_PM_PATH_HOME: path.join(cwd, 'records') };
    const failed = commands.filter((line) => {
      const args = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), (m) => m[1] ?? m[2] ?? '').slice(
        1,
      );
      const bin = path.join(root, 'bin/ai-pm-path.js');
      return spawnSync(process.execPath, [bin, ...args], { cwd, env }).status !== 0;
    });
    expect(failed).toEqual([]);
  });
});

describe('the lock file', () => {
  test('records no download address', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});

describe('documents', () => {
  test('every relative link leads somewhere', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesBelow('docs')];
    const broken = documents.flatMap((file) =>
      Array.from(read(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g), (match) => match[1] ?? '')
        .map((target) => path.join(path.dirname(file), target))
        .filter((target) => {
          try {
            readdirSync(path.join(root, target));
            return false;
          } catch (error) {
            return (error as NodeJS.ErrnoException).code === 'ENOENT';
          }
        })
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
