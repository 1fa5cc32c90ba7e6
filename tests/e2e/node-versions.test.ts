import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanEnvironment, packedProgram } from './packed.ts';

/** A folder with one `node` binary a line of Node: `<folder>/<major>/bin/node`. */
const folder = process.env['NODE_VERSIONS_FOLDER'] ?? '';
const majors = folder !== '' && existsSync(folder) ? readdirSync(folder).sort() : [];
if (majors.length === 0) {
  process.stderr.write(
    'skipped: NODE_VERSIONS_FOLDER names no other Node, so only this one was tested\n',
  );
}

describe.runIf(majors.length > 0)('every supported Node', () => {
  test.each([
    ['plan', '--from', 'swe', '--json'],
    ['plan', '--from', 'multimodal', '--json'],
    ['plan', '--from', 'pm', '--json'],
    ['plan', '--from', 'swe', '--full'],
    ['roadmap', 'check'],
    ['guide', 'roles'],
  ])('%s %s %s %s gives the same bytes', (...args) => {
    const { bin } = packedProgram();
    const words = args.filter((word) => word !== undefined);
    const outputs = [process.execPath, ...majors.map((m) => path.join(folder, m, 'bin/node'))].map(
      (node) => {
        const { status, stdout } = spawnSync(node, [bin, ...words], {
          encoding: 'utf8',
          env: cleanEnvironment(),
        });
        return { status, stdout };
      },
    );
    expect(outputs[0]?.status).toBe(0);
    expect(outputs.length).toBeGreaterThan(1);
    for (const output of outputs) expect(output).toEqual(outputs[0]);
  });
});
