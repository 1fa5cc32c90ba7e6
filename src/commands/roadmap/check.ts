import { checkBuiltInRoadmap, loadRoadmapFile } from '../../content/load-roadmap-file.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { type CheckedFile, renderChecks } from '../../render/problems-text.ts';
import { renderChecksJson } from '../../render/roadmap-json.ts';

interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** Checks every file, and only then answers: 1 where any has an error. */
export async function checkRoadmaps(
  context: Context,
  { files, json }: CheckOptions,
): Promise<ExitCode> {
  const checked = files.length === 0 ? checkBuiltIn(context) : files.map(checkFile(context));
  await context.stdout.write(
    json ? renderChecksJson(checked) : renderChecks(checked, context.screen),
  );
  return checked.every(({ problems }) => problems.length === 0) ? EXIT.done : EXIT.failure;
}

function checkFile(context: Context): (file: string) => CheckedFile {
  return (file) => {
    const loaded = loadRoadmapFile(file, context.catalog());
    return { file, problems: loaded.ok ? [] : loaded.problems };
  };
}

function checkBuiltIn(context: Context): CheckedFile[] {
  const catalog = context.catalog();
  return catalog
    .index()
    .roadmaps.map(({ id }) => ({ file: id, problems: checkBuiltInRoadmap(id, catalog) }));
}
