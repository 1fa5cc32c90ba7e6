import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputChunk, RolldownOutput } from 'rolldown';

/** The licence texts of every package whose code went into the bundle, in the order of their names. */
export function noticesOf(root: string, output: RolldownOutput['output']): string {
  const packages = new Map<string, string>();
  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk');
  for (const moduleId of chunks.flatMap(({ moduleIds }) => moduleIds)) {
    const folder = packageFolder(moduleId);
    if (folder !== null && folder !== root) packages.set(folder, noticeOf(folder));
  }
  const notices = [...packages.values()].sort();
  return `ai-pm-path contains code of the following packages.\n\n${notices.join('\n')}`;
}

/** The package that a module inside `node_modules` belongs to. */
function packageFolder(moduleId: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId);
  return match?.[1] ?? null;
}

function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text =
    file !== undefined && existsSync(path.join(folder, file))
      ? readFileSync(path.join(folder, file), 'utf8').trim()
      : `Licence: ${manifest.license}`;
  return `${manifest.name} ${manifest.version}\n\n${text}\n\n${'-'.repeat(72)}\n`;
}
