/**
 * Preloaded into the program (`node --require`): the FAULT_NTH-th file-system call on something
 * inside FAULT_FOLDER goes wrong as FAULT_KIND says. An error code is thrown; `short` lets a write
 * take half of its bytes; `torn` does so and kills the process; `killed` kills it before the call.
 * All calls and what they were made on go to FAULT_REPORT, one a line, unless the process is killed.
 */
const fs = require('node:fs');
const path = require('node:path');

const { FAULT_FOLDER, FAULT_NTH, FAULT_KIND, FAULT_REPORT } = process.env;
const calls = [];
const descriptors = new Map();
const { writeSync, writeFileSync } = fs;

const NAMES = [
  'accessSync',
  'chmodSync',
  'chownSync',
  'closeSync',
  'copyFileSync',
  'existsSync',
  'fchmodSync',
  'fchownSync',
  'fstatSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'opendirSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'truncateSync',
  'unlinkSync',
  'utimesSync',
  'writeFileSync',
  'writeSync',
];

function isInside(subject) {
  if (typeof subject === 'number') return descriptors.has(subject);
  return subject === FAULT_FOLDER || String(subject).startsWith(FAULT_FOLDER + path.sep);
}

function nameOf(subject) {
  return path.basename(typeof subject === 'number' ? descriptors.get(subject) : subject);
}

function systemError(name) {
  const error = new Error(`${FAULT_KIND}: injected, ${name}`);
  return Object.assign(error, { code: FAULT_KIND, errno: -5, syscall: name.replace('Sync', '') });
}

function writeHalf([descriptor, data]) {
  const bytes = Buffer.from(data);
  return writeSync(descriptor, bytes, 0, bytes.length >> 1);
}

function goWrong(name, original, args) {
  if (FAULT_KIND === 'killed') process.kill(process.pid, 'SIGKILL');
  if (FAULT_KIND === 'short' || FAULT_KIND === 'torn') {
    const written = writeHalf(args);
    if (FAULT_KIND === 'torn') process.kill(process.pid, 'SIGKILL');
    return written;
  }
  if (name === 'existsSync') return false;
  // A close that reports an error has closed the descriptor all the same.
  if (name === 'closeSync') original(...args);
  throw systemError(name);
}

for (const name of NAMES) {
  const original = fs[name];
  const patched = (...args) => {
    if (!isInside(args[0])) return original(...args);
    calls.push(`${name} ${nameOf(args[0])}`);
    const result =
      calls.length === Number(FAULT_NTH)
        ? goWrong(name, original, args)
        : Reflect.apply(original, fs, args);
    if (name === 'openSync') descriptors.set(result, args[0]);
    if (name === 'closeSync') descriptors.delete(args[0]);
    return result;
  };
  fs[name] = Object.assign(patched, original);
}

process.on('exit', () => writeFileSync(FAULT_REPORT, calls.join('\n')));
