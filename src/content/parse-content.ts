import type * as z from 'zod';
import type { Finding } from '../domain/roadmap/check-roadmap.ts';
import { type Problem, parseYaml, sortProblems, type YamlDocument } from './yaml-document.ts';

export type ParsedContent<Value> =
  | { readonly ok: true; readonly value: Value; readonly document: YamlDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A YAML text held against a schema. All problems at once, each with its place. */
export function parseContent<Value>(text: string, schema: z.ZodType<Value>): ParsedContent<Value> {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const { document } = parsed;
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data, document };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, document));
  return { ok: false, problems: sortProblems(problems) };
}

/** Findings of a cross-check with the places of the document. */
export function locate(findings: readonly Finding[], document: YamlDocument): Problem[] {
  return sortProblems(
    findings.map(({ path, message }) => ({ ...document.positionOf(path), message })),
  );
}

function problemsOf(issue: z.core.$ZodIssue, document: YamlDocument): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_UNKNOWN_KEYS).map((key) => ({
      ...document.positionOf(path, key),
      message: prefixed(path, `unknown key "${key}"`),
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    return [{ ...document.positionOf(parent, key), message: prefixed(parent, `bad key "${key}"`) }];
  }
  const missing = path.at(-1);
  if (typeof missing === 'string' && !has(document.value, path)) {
    const parent = path.slice(0, -1);
    const message = prefixed(parent, `the key "${missing}" is missing`);
    return [{ ...document.positionOf(parent), message }];
  }
  return [{ ...document.positionOf(path), message: prefixed(path, inWords(issue)) }];
}

/** More would take long to find and nobody would read them. */
const MAX_UNKNOWN_KEYS = 100;

/** What zod calls a thing, and what an author of YAML calls it. */
const YAML_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'keys with values',
  string: 'a text',
  undefined: 'nothing',
};

/** The unit in which zod counts the size of a thing. */
const SIZE_UNITS: Readonly<Record<string, string>> = { array: ' entries', string: ' characters' };

/** An issue as the end of a line: no capital, no types of JavaScript. */
function inWords(issue: z.core.$ZodIssue): string {
  const isOurs = issue.message !== '' && !/^(?:Invalid|Too (?:big|small))/.test(issue.message);
  if (isOurs) return issue.message;
  switch (issue.code) {
    case 'invalid_type': {
      const found = typeOf(issue.input);
      if (found === 'number' && issue.expected === 'number') return 'expected a finite number';
      return `expected ${YAML_WORDS[issue.expected] ?? issue.expected}, found ${YAML_WORDS[found]}`;
    }
    case 'too_big':
      return `expected ${bound('at most', 'less than', issue)} ${issue.maximum}${SIZE_UNITS[issue.origin] ?? ''}`;
    case 'too_small':
      return `expected ${bound('at least', 'more than', issue)} ${issue.minimum}${SIZE_UNITS[issue.origin] ?? ''}`;
    default:
      return issue.message.replace(/^Invalid \w+: /, '');
  }
}

function bound(
  inclusive: string,
  exclusive: string,
  issue: { readonly exact?: boolean | undefined; readonly inclusive?: boolean | undefined },
): string {
  if (issue.exact) return 'exactly';
  return issue.inclusive === false ? exclusive : inclusive;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function prefixed(path: readonly (string | number)[], message: string): string {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  return place === '' ? message : `${place}: ${message}`;
}

function has(value: unknown, path: readonly (string | number)[]): boolean {
  let node: unknown = value;
  for (const step of path) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, step)) return false;
    node = (node as Record<string | number, unknown>)[step];
  }
  return true;
}
