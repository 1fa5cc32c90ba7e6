import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'walls-'));
  cpSync(path.join(root, 'biome.json'), path.join(copy, 'biome.json'));
  cpSync(path.join(root, '.gitignore'), path.join(copy, '.gitignore'));
  cpSync(path.join(root, 'tools'), path.join(copy, 'tools'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  spawnSync('git', ['init', '-q'], { cwd: copy });
});

/** What the linter says of one source file at this place. */
function lint(file: string, source: string): { ok: boolean; text: string } {
  mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(copy, file), source);
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--error-on-warnings', file],
    { cwd: copy, encoding: 'utf8' },
  );
  return { ok: status === 0, text: stdout + stderr };
}

const importing = (from: string) => `import { a } from '${from}';\n\nexport const b = a;\n`;

describe('import walls', () => {
  test.each([
    ['src/domain/a.ts', '../text/wrap.ts'],
    ['src/domain/a.ts', 'zod'],
    ['src/domain/a.ts', 'node:fs'],
    ['src/domain/roadmap/a.ts', '../../errors.ts'],
    ['src/domain/roadmap/a.ts', 'node:fs'],
    ['src/domain/roadmap/a.ts', 'ts-fsrs'],
    ['src/domain/practice/a.ts', 'zod'],
    ['src/text/a.ts', '../domain/plan.ts'],
    ['src/text/a.ts', 'node:fs'],
    ['src/render/a.ts', '../content/b.ts'],
    ['src/render/a.ts', '../terminal/b.ts'],
    ['src/render/a.ts', 'chalk'],
    ['src/content/a.ts', '../storage/b.ts'],
    ['src/content/a.ts', '../render/b.ts'],
    ['src/content/a.ts', 'commander'],
    ['src/content/a.ts', 'node:http'],
    ['src/storage/a.ts', '../content/b.ts'],
    ['src/storage/a.ts', '../context.ts'],
    ['src/terminal/a.ts', '../domain/plan.ts'],
    ['src/terminal/a.ts', '../content/b.ts'],
    ['src/terminal/a.ts', 'node:fs'],
    ['src/commands/plan/a.ts', 'node:fs'],
    ['src/commands/plan/a.ts', 'yaml'],
    ['src/commands/plan/a.ts', 'zod'],
    ['src/commands/plan/a.ts', '@inquirer/prompts'],
    ['src/commands/plan/a.ts', '../../main.ts'],
  ])('%s may not import %s', (file, from) => {
    const { ok, text } = lint(file, importing(from));
    expect(ok).toBe(false);
    expect(text).toContain('noRestrictedImports');
  });

  test.each([
    ['src/domain/a.ts', './b.ts'],
    ['src/domain/roadmap/a.ts', '../b.ts'],
    ['src/domain/practice/a.ts', 'ts-fsrs'],
    ['src/domain/checklist/a.ts', '../progress/b.ts'],
    ['src/text/a.ts', 'chalk'],
    ['src/render/a.ts', '../domain/roadmap/b.ts'],
    ['src/render/a.ts', '../text/b.ts'],
    ['src/content/a.ts', 'zod'],
    ['src/content/a.ts', '../domain/roadmap/b.ts'],
    ['src/storage/a.ts', '../errors.ts'],
    ['src/terminal/a.ts', '@inquirer/prompts'],
    ['src/commands/plan/a.ts', '../../render/b.ts'],
  ])('%s may import %s', (file, from) => {
    expect(lint(file, importing(from)).text).not.toContain('noRestrictedImports');
  });
});

describe('other rules', () => {
  test.each(['Date.now()', 'new Date()', 'Math.random()'])('domain/ may not say %s', (call) => {
    const { ok, text } = lint('src/domain/clock.ts', `export const value = ${call};\n`);
    expect(ok).toBe(false);
    expect(text).toContain('domain/ takes');
  });

  test.each([
    ['src/domain/Plan.ts', 'export const a = 1;\n', 'useFilenamingConvention'],
    ['src/domain/b.ts', 'export default 1;\n', 'noDefaultExport'],
    ['src/text/c.ts', 'console.log(1);\n', 'noConsole'],
    [
      'src/text/d.ts',
      `export function long(): void {\n${'  void 0;\n'.repeat(71)}}\n`,
      'noExcessiveLinesPerFunction',
    ],
  ])('%s breaks a rule', (file, source, rule) => {
    const { ok, text } = lint(file, source);
    expect(ok).toBe(false);
    expect(text).toContain(rule);
  });
});
