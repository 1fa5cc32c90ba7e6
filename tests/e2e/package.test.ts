import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { cleanEnvironment, packedProgram, root, runPacked } from './packed.ts';

describe('the package', () => {
  test('brings no other package with it', () => {
    const { folder } = packedProgram();
    const installed = readdirSync(path.join(folder, 'node_modules')).filter((n) => n[0] !== '.');
    expect(installed).toEqual(['ai-pm-path']);
    const manifest = readFileSync(
      path.join(folder, 'node_modules/ai-pm-path/package.json'),
      'utf8',
    );
    expect(JSON.parse(manifest).dependencies).toBeUndefined();
  });

  test('holds the program, its content and its licences, and no sources', () => {
    const { folder } = packedProgram();
    const names = readdirSync(path.join(folder, 'node_modules/ai-pm-path'));
    expect(names.sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES',
        'bin',
        'dist',
        'package.json',
        'schemas',
      ].sort(),
    );
  });

  test('stays under 1 MB, nearly all of it text to read', () => {
    expect(statSync(inject('tarball')).size).toBeLessThan(1_000_000);
  });

  test('names the licence of everything that was bundled', () => {
    const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES'), 'utf8');
    for (const name of ['commander', 'chalk', 'yaml', 'zod', '@inquirer/core', 'leven']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
    }
  });

  test('runs by its name with npx, in an empty folder with an empty home', () => {
    const { folder } = packedProgram();
    const { status, stdout } = spawnSync('npx', ['--offline', 'ai-pm-path', 'plan', '--from=pm'], {
      cwd: folder,
      encoding: 'utf8',
      env: cleanEnvironment(),
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('From product manager to AI product manager');
  });

  test('can open no connection: no module of the bundle asks for one', () => {
    const dist = path.join(packedProgram().folder, 'node_modules/ai-pm-path/dist');
    const code = readdirSync(dist)
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => readFileSync(path.join(dist, name), 'utf8'))
      .join('\n');
    const required = Array.from(code.matchAll(/require\("(?:node:)?([a-z_/]+)"\)/g), (m) => m[1]);
    const network = ['dgram', 'dns', 'http', 'http2', 'https', 'net', 'tls', 'worker_threads'];
    expect(required).toContain('fs');
    expect(required.filter((name) => network.includes(name ?? ''))).toEqual([]);
    expect(code).not.toMatch(/\bfetch\(|new WebSocket/);
  });

  test('writes nothing into the home or the current folder', () => {
    const env = cleanEnvironment();
    const { bin } = packedProgram();
    spawnSync(process.execPath, [bin, 'plan', '--from', 'swe'], { env, cwd: env['HOME'] });
    expect(readdirSync(env['HOME'] ?? '')).toEqual([]);
  });

  test('two runs give the same bytes', () => {
    const [first, second] = [0, 1].map(() => runPacked(['plan', '--from', 'swe', '--full']).stdout);
    expect(first).toBe(second);
  });
});
