import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { Finding } from '../domain/roadmap/check-roadmap.ts';
import { locate, parseContent } from './parse-content.ts';
import { readTextFile } from './read-text-file.ts';
import type { Problem, YamlDocument } from './yaml-document.ts';

export interface FileProblem extends Problem {
  /** Relative to the root that was compiled. */
  readonly file: string;
}

export interface Loaded<Value> {
  readonly file: string;
  readonly value: Value;
  readonly document: YamlDocument;
}

/** The content files below a folder, and all that is wrong with them. */
export class ContentFiles {
  readonly problems: FileProblem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  load<Value>(file: string, schema: z.ZodType<Value>): Loaded<Value> | null {
    const parsed = parseContent(
      readTextFile(path.join(this.#root, file), 'content file', ''),
      schema,
    );
    if (parsed.ok) return { file, value: parsed.value, document: parsed.document };
    this.problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
    return null;
  }

  /** Every YAML file of a folder, in the order of the names: the same on every machine. */
  loadAll<Value>(folder: string, schema: z.ZodType<Value>): Loaded<Value>[] {
    return this.#names(folder, '.yaml').flatMap(
      (name) => this.load(`${folder}/${name}`, schema) ?? [],
    );
  }

  /** Every Markdown file of a folder: what stands above its text, held against the schema, and the text. */
  loadMarkdown<Head>(
    folder: string,
    schema: z.ZodType<Head>,
  ): Loaded<Head & { readonly markdown: string }>[] {
    return this.#names(folder, '.md').flatMap((name) => {
      const file = `${folder}/${name}`;
      const text = readTextFile(path.join(this.#root, file), 'content file', '');
      const [, head = '', markdown = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
      // The line of the dashes is kept, so that problems name the line of the file.
      const parsed = parseContent(`\n${head}`, schema);
      if (parsed.ok) {
        return [{ file, value: { ...parsed.value, markdown }, document: parsed.document }];
      }
      this.problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
      return [];
    });
  }

  #names(folder: string, ending: string): string[] {
    return readdirSync(path.join(this.#root, folder))
      .filter((name) => name.endsWith(ending))
      .sort();
  }

  /** Notes what a check found, with the place in the file. */
  report<Value>(loaded: Loaded<Value>, findings: readonly Finding[]): Value {
    const located = locate(findings, loaded.document);
    this.problems.push(...located.map((problem) => ({ file: loaded.file, ...problem })));
    return loaded.value;
  }
}

/** A file is named by the id of what it holds. */
export function checkName(file: string, id: string, key = 'id'): Finding[] {
  const name = path.parse(file).name;
  return id === name ? [] : [{ path: [key], message: `the id "${id}" is not the file's name` }];
}
