import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bareAbbreviations, notAscii, textsIn } from '../../scripts/content-report/prose.ts';
import { type CompiledContent, compileContent } from '../../src/content/compile-content.ts';
import { findGiveaways } from '../../src/domain/assessment/check-bank.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'content/items');
const compiled = compileContent(root);

function content(): CompiledContent {
  if (!compiled.ok) throw new Error('The content does not compile; see shipped-content.test.ts.');
  return compiled.content;
}

/** As the authors wrote them, with what the build leaves out. */
const written = readdirSync(folder).map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, text, file: parse(text) as { items: { id: string; reviewed?: unknown }[] } };
});

const LEVELS = [0, 1, 2, 3, 4];

describe('the shipped items', () => {
  test('are at least 200, each with an id of its own', () => {
    const { items } = content().bank;
    expect(items.length).toBeGreaterThanOrEqual(200);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('are six or more a skill, of every level', () => {
    const { bank, skills } = content();
    const lacking = skills.skills.flatMap(({ id }) => {
      const own = bank.items.filter(({ skill }) => skill === id);
      const levels = LEVELS.filter((level) => own.every((item) => item.level !== level));
      return own.length < 6 || levels.length > 0 ? [{ id, items: own.length, levels }] : [];
    });
    expect(lacking).toEqual([]);
  });

  test('can be asked of every skill for either target', () => {
    const { bank, skills, index } = content();
    const lacking = index.roles.targets.flatMap(({ id: target }) =>
      skills.skills.flatMap(({ id }) => {
        const fitting = bank.items.filter(
          ({ skill, targets }) =>
            skill === id && (targets.length === 0 || targets.includes(target)),
        );
        return fitting.length < 6 ? [`${target}: ${id} ${fitting.length}`] : [];
      }),
    );
    expect(index.roles.targets).toHaveLength(2);
    expect(lacking).toEqual([]);
  });

  test('are of both kinds for every skill', () => {
    const { bank, skills } = content();
    const lacking = skills.skills.filter(({ id }) => {
      const kinds = bank.items.filter(({ skill }) => skill === id).map(({ kind }) => kind);
      return !kinds.includes('choice') || !kinds.includes('situation');
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('were each reviewed by somebody else, and say so', () => {
    const unreviewed = written.flatMap(({ file }) =>
      file.items.filter(({ reviewed }) => reviewed === undefined).map(({ id }) => id),
    );
    expect(written.flatMap(({ file }) => file.items)).toHaveLength(content().bank.items.length);
    expect(unreviewed).toEqual([]);
  });
});

describe('the keys of the shipped items', () => {
  test('stand at each letter in 20 to 30 of a hundred', () => {
    const { positions } = findGiveaways(content().bank.items);
    expect(positions).toHaveLength(4);
    for (const share of positions) {
      expect(share).toBeGreaterThanOrEqual(0.2);
      expect(share).toBeLessThanOrEqual(0.3);
    }
  });

  test('stand at no letter more often in one kind than a guesser could use', () => {
    for (const kind of ['choice', 'situation'] as const) {
      const own = content().bank.items.filter((item) => item.kind === kind);
      expect(Math.max(...findGiveaways(own).positions)).toBeLessThanOrEqual(0.33);
    }
  });

  test('are the longest option in at most 30 of a hundred, in either kind', () => {
    const { longestChoice, longestSituation } = findGiveaways(content().bank.items);
    expect(longestChoice).toBeLessThanOrEqual(0.3);
    expect(longestSituation).toBeLessThanOrEqual(0.3);
  });
});

describe('the words of the shipped bank', () => {
  test('are ASCII, in what authors wrote and in what is shown', () => {
    const found = written.flatMap(({ name, text }) => notAscii(text).map((at) => `${name}:${at}`));
    expect(found).toEqual([]);
    expect(JSON.stringify(content().bank)).toMatch(/^[ -~]*$/);
  });

  test('say project manager or product manager, never the two letters alone', () => {
    const { bank, deepening } = content();
    const texts = textsIn({ bank, deepening });
    expect(texts.length).toBeGreaterThan(2000);
    expect(bareAbbreviations(texts, { quoted: false })).toEqual([]);
  });
});

describe('the claims', () => {
  test('are five for every skill, each another, in the first person', () => {
    const { bank, skills } = content();
    expect(bank.claims.map(({ skill }) => skill).toSorted()).toEqual(
      skills.skills.map(({ id }) => id).toSorted(),
    );
    for (const { claims } of bank.claims) {
      expect(claims).toHaveLength(5);
      expect(claims.every((claim) => /^I(?: |')/.test(claim))).toBe(true);
    }
    const all = bank.claims.flatMap(({ claims }) => claims);
    expect(new Set(all).size).toBe(all.length);
  });
});
