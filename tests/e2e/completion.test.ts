import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanEnvironment, packedProgram, runPacked } from './packed.ts';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** What bash would offer for these words, the last one unfinished. */
function completeInBash(words: readonly string[], cwd?: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'complete-'));
  const script = path.join(folder, 'script.bash');
  writeFileSync(script, runPacked(['completion', 'bash']).stdout);
  const bin = path.join(packedProgram().folder, 'node_modules/.bin');
  const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const line = `source '${script}'; source '${script}'; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _ai_pm_path; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = cleanEnvironment();
  const { stdout } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    cwd: cwd ?? folder,
    env: { ...env, PATH: `${bin}:${env['PATH']}` },
  });
  return stdout.split('\n').filter((word) => word !== '');
}

describe.runIf(process.platform !== 'win32')('completion in a real bash', () => {
  test.each([
    [
      ['ai-pm-path', ''],
      [
        'assess',
        'plan',
        'progress',
        'next',
        'checklist',
        'practice',
        'critique',
        'guide',
        'template',
        'roadmap',
        'data',
        'config',
        'completion',
      ],
    ],
    [['ai-pm-path', 'pl'], ['plan']],
    [
      ['ai-pm-path', 'roadmap', ''],
      ['list', 'show', 'check', 'new', 'schema'],
    ],
    [
      ['ai-pm-path', 'plan', '--from', 'mu'],
      ['multimodal', 'multimodal-engineer', 'multimodal-ai-engineer'],
    ],
    [
      ['ai-pm-path', 'plan', '--from', '=', 'p'],
      ['pm', 'product-manager'],
    ],
    [
      ['ai-pm-path', 'plan', '--from', 'swe', '--format', ''],
      ['text', 'md', 'json', 'ics', 'csv', 'html'],
    ],
    [['ai-pm-path', 'plan', '--mo'], ['--month']],
    [['ai-pm-path', 'guide', 'ro'], ['roles']],
    [['ai-pm-path', 'roadmap', 'show', 'sw'], ['swe-project']],
    [['ai-pm-path', 'completion', 'f'], ['fish']],
    [
      ['ai-pm-path', '--color', 'a'],
      ['auto', 'always'],
    ],
    [['ai-pm-path', 'nothing', 'x'], []],
  ])('%j offers %j', (words, offered) => {
    expect(completeInBash(words)).toEqual(offered);
  });

  test('files are offered where a file belongs', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
    writeFileSync(path.join(folder, 'my road.yaml'), '');
    expect(completeInBash(['ai-pm-path', 'roadmap', 'check', 'my'], folder)).toEqual([
      'my road.yaml',
    ]);
  });

  test('what is typed is never evaluated', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'eval-'));
    completeInBash(['ai-pm-path', 'plan', '--from', '$(touch evaluated)'], folder);
    completeInBash(['ai-pm-path', 'plan', '`touch evaluated`', ''], folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('completion scripts', () => {
  test.each([
    ['bash', 'bash', ['-n']],
    ['zsh', 'zsh', ['-n']],
    ['fish', 'fish', ['--no-execute']],
  ] as const)('%s reads its script without an error', (shellName, program, flags) => {
    const script = runPacked(['completion', shellName]).stdout;
    expect(script).toContain('ai-pm-path complete');
    if (!has(program)) {
      process.stderr.write(`skipped: ${program} is not installed, its script was not parsed\n`);
      return;
    }
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'script-')), 'script');
    writeFileSync(file, script);
    expect(spawnSync(program, [...flags, file], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('no start-up file of a shell is touched', () => {
    const env = cleanEnvironment();
    spawnSync(process.execPath, [packedProgram().bin, 'completion', 'bash'], { env });
    expect(existsSync(path.join(env['HOME'] ?? '', '.bashrc'))).toBe(false);
  });
});
