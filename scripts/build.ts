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

// Opening a file costs time, and so does reading one that is not needed: what runs together lies together.
// First what every invocation needs, then the command tree; each command brings the rest.
const BASE =
  /src[\\/](?:entry|context|main|errors|version|content[\\/]built|domain[\\/]calendar|storage[\\/](?:data-folder|read-preferences)|terminal[\\/](?:global|terminal|output|pager)|text[\\/](?:clean|display|screen|style|page|wrap)|render[\\/]error)|package\.json|chalk|fast-string/;
const PROGRAM =
  /src[\\/](?:program|commands[\\/](?:[^\\/]+|\w+[\\/](?:command|sources)))\.ts$|commander|leven|help-text/;
// What a command that reads or adds records needs, whichever it is.
const RECORDS =
  /src[\\/](?:domain[\\/](?:progress[\\/](?:event|history|standing|proof-lack)|skills|sources|fingerprint|planning[\\/](?:working-time|off-days|adopted-plan))|commands[\\/](?:record|deliver)|content[\\/]read-text-file|render[\\/](?:recorded-text|event-words|plan-view|proof-lack|problems))/;
const CRITIQUE = /src[\\/](?:domain|commands|render)[\\/]critique(?![\\/](?:command|history))/;
const STORE =
  /src[\\/]storage[\\/](?:file-store|copies|journal|snapshot|export-file|backups|set-aside|plain-file)/;
const PLAN =
  /src[\\/](?:commands[\\/]plan[\\/](?!personal)|render[\\/](?:plan-(?:text|short-text)|citations)|domain[\\/](?:planning|roadmap|progress)|commands[\\/]movement)/;
const PRACTICE = /src[\\/]domain[\\/](?:practice|checklist)|ts-fsrs/;
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
        { name: 'records', test: RECORDS },
        { name: 'critique', test: CRITIQUE },
        { name: 'store', test: STORE },
        { name: 'plan', test: PLAN },
        { name: 'assess', test: ASSESS },
        { name: 'practice', test: PRACTICE },
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
