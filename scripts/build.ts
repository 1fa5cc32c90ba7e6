/**
 * `npm run build`: the content is checked and compiled to JSON, the program is bundled to CommonJS
 * with everything it needs, and the licences of what went in are written beside it.
 */
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { catalogFiles } from '../src/content/built-in-catalog.ts';
import { compileContent } from '../src/content/compile-content.ts';
import { contentProblems } from './content-problems.ts';
import { noticesOf } from './third-party-notices.ts';

const root = path.join(import.meta.dirname, '..');
/** Whole or not at all: the old build stays until the new one stands. */
const dist = path.join(root, 'dist');
const draft = `${dist}.tmp-${process.pid}`;

/**
 * Libraries bring parts that we never call: commander starts other programs as subcommands, conf
 * validates by a schema and migrates between versions. Loading them is slow and makes the package
 * larger by half.
 */
const UNUSED: readonly { readonly by: RegExp; readonly module: RegExp }[] = [
  { by: /[\\/]commander[\\/]/, module: /^node:child_process$/ },
  { by: /[\\/]conf[\\/]/, module: /^(?:ajv(?:-formats|\/.*)?|semver|env-paths|debounce-fn)$/ },
];
const withoutUnusedParts: Plugin = {
  name: 'without-unused-parts',
  resolveId: (source, importer = '') =>
    UNUSED.some(({ by, module }) => by.test(importer) && module.test(source)) ? NO_MODULE : null,
  load: (id) => (id === NO_MODULE ? 'module.exports = {};' : null),
};
const NO_MODULE = '\0no-module';

// Opening a file costs time, so what runs together lies together: what every invocation needs, the
// command tree, and the guide as text.
const BASE =
  /src[\\/](?:context|main|text|errors|domain[\\/](?!assessment[\\/](?!assessment-record)|drills|chance)|version|terminal[\\/](?:global|terminal|output|pager)|content[\\/]built|render[\\/]error)|package\.json|chalk|fast-string/;
const PROGRAM =
  /src[\\/](?:program|commands[\\/](?:[^\\/]+|\w+[\\/](?:command|sources)))\.ts$|commander|leven|help-text/;
const PLAN =
  /src[\\/](?:commands[\\/]plan[\\/](?!personal)|render[\\/](?:plan-(?:text|short-text|view)|citations|problems))/;

const STORE =
  /src[\\/]storage[\\/](?:file-store|copies|journal|snapshot|export-file|backups|set-aside|plain-file)/;
// Not before the first question is answered.
const ASSESS =
  /src[\\/](?:domain[\\/](?:assessment[\\/](?!assessment-record)|drills|chance)|commands[\\/]assess[\\/](?:report-content|sitting|ask|movement)|commands[\\/]plan[\\/]personal)/;

const compiled = compileContent(root);
if (compiled.ok) {
  for (const [name, value] of catalogFiles(compiled.content)) {
    const file = path.join(draft, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  }
  const bundle = await rolldown({
    input: {
      'ai-pm-path': path.join(root, 'src/entry.ts'),
      measurement: path.join(root, 'src/measurement.ts'),
    },
    platform: 'node',
    logLevel: 'warn',
    plugins: [withoutUnusedParts],
    // Whether to colour is our decision, so chalk's own detection (and what it loads) stays out.
    resolve: {
      alias: {
        '#supports-color': path.join(
          root,
          'node_modules/chalk/source/vendor/supports-color/browser.js',
        ),
      },
    },
  });
  const { output } = await bundle.write({
    dir: draft,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    // Few files, since opening each costs time: what every command needs, and the command tree.
    codeSplitting: {
      groups: [
        { name: 'base', test: BASE },
        { name: 'program', test: PROGRAM },
        { name: 'assess', test: ASSESS },
        { name: 'store', test: STORE },
        { name: 'plan', test: PLAN },
      ],
    },
  });
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
  writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES'), noticesOf(root, output));
  chmodSync(path.join(root, 'bin/ai-pm-path.js'), 0o755);
} else {
  process.stderr.write(contentProblems(compiled.problems));
  process.exitCode = 1;
}
