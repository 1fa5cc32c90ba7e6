import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { DocumentPath } from '../domain/roadmap/check-roadmap.ts';
import { findHostileCharacters } from '../text/clean.ts';

/** One thing wrong with a file, and where. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Lists and maps inside each other; a roadmap needs eight. */
const MAX_DEPTH = 32;

/** What the parser, which calls itself for each level, is never given. */
const MAX_PARSED_DEPTH = 100;

const MAX_PROBLEMS = 100;

/** A parsed YAML text that remembers where everything stood. */
export interface YamlDocument {
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest ancestor; `key` asks for that key's place. */
  positionOf(path: DocumentPath, key?: string): { line: number; column: number };
}

export type ParsedYaml =
  | { readonly ok: true; readonly document: YamlDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses a stranger's YAML text: core schema of YAML 1.2, no aliases, anchors or tags, unique keys,
 * bounded depth, no characters that act on a terminal. All problems are reported at once.
 */
export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const at = (offset: number, message: string): Problem => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), message };
  };
  if (apparentDepth(text) > MAX_PARSED_DEPTH) {
    return refuse([{ line: 1, column: 1, message: TOO_DEEP }]);
  }
  const document = parseDocument(text, {
    lineCounter,
    logLevel: 'error',
    prettyErrors: false,
    schema: 'core',
    strict: true,
    // Looked for below: the parser compares each key with every other.
    uniqueKeys: false,
    version: '1.2',
  });
  const problems = [
    ...[...document.errors, ...document.warnings].map((error) => at(error.pos[0], said(error))),
    ...findHostileCharacters(text).map(({ offset, name }) =>
      at(offset, `the character ${name} is not allowed`),
    ),
    ...findForbiddenNodes(document, text).map(({ offset, message }) => at(offset, message)),
  ];
  if (problems.length > 0) return refuse(problems);
  return {
    ok: true,
    document: {
      value: document.toJS({ maxAliasCount: 0 }),
      positionOf: (path, key) => {
        const { line, col } = lineCounter.linePos(offsetOf(document, path, key));
        return { line: Math.max(1, line), column: Math.max(1, col) };
      },
    },
  };
}

/** What the parser says of a colon inside a text that is not quoted. */
const NEEDS_QUOTES = /nested mappings are not allowed/i;

/** The parser's message as the end of a line. */
function said({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins; a file holds one';
  const advice = NEEDS_QUOTES.test(message) ? '; a text that holds ": " needs quotes' : '';
  const words = message
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  return words + advice;
}

function refuse(problems: readonly Problem[]): ParsedYaml {
  return { ok: false, problems: sortProblems(problems) };
}

/** In reading order, each once, the first hundred. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = ({ line, column, message }: Problem) => `${line}:${column}:${message}`;
  const unique = [...new Map(problems.map((problem) => [key(problem), problem])).values()];
  return unique
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1))
    .slice(0, MAX_PROBLEMS);
}

const TOO_DEEP = `lists and maps stand more than ${MAX_DEPTH} deep inside each other`;

/**
 * An upper bound of the nesting: brackets, and dashes that open lists on one line. Where all brackets
 * of the text are too many, those inside texts are left out; only the lexer knows them, and unlike
 * the parser it does not call itself.
 */
function apparentDepth(text: string): number {
  const rough = deepestBracket(text);
  let deepest = rough > MAX_PARSED_DEPTH ? deepestBracket(new Lexer().lex(text)) : rough;
  for (const [dashes] of text.matchAll(/^(?:[ \t]*[-?:][ \t]+)+/gm)) {
    deepest = Math.max(deepest, dashes.split(/[-?:]/).length);
  }
  return deepest;
}

function deepestBracket(tokens: Iterable<string>): number {
  let depth = 0;
  let deepest = 0;
  for (const token of tokens) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

interface ForbiddenNode {
  readonly offset: number;
  readonly message: string;
}

function findForbiddenNodes(document: Document.Parsed, text: string): ForbiddenNode[] {
  const found: ForbiddenNode[] = [];
  const { yaml, tags } = document.directives ?? { yaml: {}, tags: {} };
  if (yaml.explicit || Object.keys(tags).some((handle) => handle !== '!!')) {
    found.push({ offset: 0, message: 'directives (%YAML, %TAG) are not allowed' });
  }
  visit(document, (_key, node, path) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (path.filter(isCollection).length > MAX_DEPTH) {
      found.push({ offset, message: TOO_DEEP });
      return visit.BREAK;
    }
    found.push(...forbiddenIn(node, text).map((message) => ({ offset, message })));
    if (isMap(node)) found.push(...forbiddenKeys(node));
    return undefined;
  });
  return found;
}

/** What a node brings that plain data has no use for. */
function forbiddenIn(node: Node, text: string): string[] {
  const messages: string[] = [];
  if (isAlias(node)) messages.push('aliases (*name) are not allowed');
  else if (node.anchor) messages.push('anchors (&name) are not allowed');
  // The parser names a tag only where one was written.
  if (node.tag !== undefined) messages.push('tags (!name) are not allowed');
  const escaped = isScalar(node) ? escapedCharacter(node, text) : undefined;
  if (escaped) messages.push(`the escaped character ${escaped} is not allowed`);
  return messages;
}

/** Keys that stand twice, and keys that are no plain words. */
function forbiddenKeys(map: YAMLMap): ForbiddenNode[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const offset = (isNode(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
    if (!isScalar(key) || key.value === null) {
      return [{ offset, message: 'a key has to be a plain word' }];
    }
    const name = String(key.value);
    const isSecond = seen.has(name);
    seen.add(name);
    return isSecond ? [{ offset, message: `the key "${name}" stands twice` }] : [];
  });
}

/** A hostile character that only an escape in double quotes brings in; others stand in the text. */
function escapedCharacter({ value, range }: Scalar, text: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [hidden] = findHostileCharacters(value);
  const [start, end] = range ?? [0, 0];
  const isVisible = findHostileCharacters(text.slice(start, end)).length > 0;
  return isVisible ? undefined : hidden?.name;
}

function offsetOf(document: Document.Parsed, path: DocumentPath, key?: string): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    if (key !== undefined && length === path.length && isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === key);
      if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? node.range[0];
    }
    return node.range[0];
  }
  return 0;
}
