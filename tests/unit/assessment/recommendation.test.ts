import { describe, expect, test } from 'vitest';
import type { Abilities } from '../../../src/domain/assessment/abilities.ts';
import type { ReportContent } from '../../../src/domain/assessment/assessment-report.ts';
import { recommend } from '../../../src/domain/assessment/recommendation.ts';
import { aSitting, content } from './some-items.ts';

/** Abilities that are nearly certain; projects ask for 2, 3, 3, products for 3, 2, 1. */
function standingAt(...levels: readonly number[]): Abilities {
  const covariance = levels.map((_, row) =>
    levels.map((__, column) => (row === column ? 0.01 : 0)),
  );
  const means = levels.map((level) => level - 2);
  return { skills: ['framing', 'writing', 'data'], means, covariance, marginals: [] };
}

const atProject = standingAt(2.1, 3.1, 3.1);
const atProduct = standingAt(3.1, 2.1, 1.1);

function recommended(
  { from = 'swe', to = 'project' }: { from?: string; to?: string | null },
  abilities: Abilities,
  { measured, ...changes }: Partial<ReportContent> & { measured?: number } = {},
) {
  return recommend({ ...content, ...changes }, aSitting({ from, to }), abilities, measured);
}

describe('recommend: the target', () => {
  test('is the one that was wanted', () => {
    expect(recommended({}, atProject)).toEqual({
      to: 'project',
      roadmap: 'swe-project',
      nearest: null,
      reasons: [
        { kind: 'wanted', to: 'project' },
        { kind: 'usual-start', from: 'swe' },
      ],
    });
  });

  test('stays the one that was wanted where the other is clearly nearer, and says so', () => {
    const { to, reasons } = recommended({}, atProduct);
    expect(to).toBe('project');
    expect(reasons).toEqual([
      { kind: 'wanted', to: 'project' },
      { kind: 'other-is-nearer', to: 'product', probability: 1 },
      { kind: 'usual-start', from: 'swe' },
    ]);
  });

  test('the other is not spoken of where it is nearer by less than a tenth, or less surely', () => {
    // Both fully met: neither is nearer.
    expect(recommended({}, standingAt(4, 4, 4)).reasons).toHaveLength(2);
    // Framing at 2.5 meets 3 in half of the draws: then 6 of 6 against 5 of 8, else 3 of 6.
    expect(recommended({}, standingAt(2.5, 3.1, 1.1)).reasons).toHaveLength(2);
  });

  test('is the nearer one where the person is unsure', () => {
    // At 3, 2, 1 all of 6 are met for products, 2 of 8 for projects.
    const product = recommended({ from: 'pm', to: null }, atProduct);
    expect(product).toMatchObject({ to: 'product', roadmap: 'pm-product' });
    expect(product.reasons).toEqual([
      {
        kind: 'nearer',
        to: 'product',
        share: expect.closeTo(1, 2),
        other: expect.closeTo(0.25, 2),
      },
      { kind: 'usual-start', from: 'pm' },
    ]);
    const project = recommended({ to: null }, atProject);
    expect(project).toMatchObject({ to: 'project', roadmap: 'swe-project' });
    expect(project.reasons[0]).toMatchObject({ kind: 'nearer', other: expect.closeTo(0.5, 2) });
  });

  test('is where people of the origin usually go, while less than 30 % is measured', () => {
    const [little, enough] = [{ measured: 0.29 }, { measured: 0.3 }];
    const unsure = recommended({ to: null }, atProduct, little);
    expect(unsure).toMatchObject({ to: 'project', roadmap: 'swe-project' });
    expect(unsure.reasons[0]).toEqual({ kind: 'usual-target', from: 'swe' });
    expect(recommended({ to: null }, atProduct, enough).to).toBe('product');
    const stranger = { from: 'librarian', to: null };
    expect(recommended(stranger, atProduct, little).to).toBe('product');
  });

  test('the other is not spoken of while less than 30 % is measured', () => {
    expect(recommended({}, atProduct, { measured: 0.29 }).reasons).toHaveLength(2);
    expect(recommended({}, atProduct, { measured: 0.3 }).reasons).toHaveLength(3);
  });

  test('is one that is on no list, where it was wanted', () => {
    expect(recommended({ to: 'poet' }, atProject)).toMatchObject({
      to: 'poet',
      reasons: [{ kind: 'wanted' }, { kind: 'other-is-nearer', to: 'project' }, {}],
    });
  });

  test('is one that no skill asks for, where it was wanted; nothing of it is met', () => {
    const targets = [...content.roles.targets, { id: 'poet', title: 'Poet' }];
    const roles = { ...content.roles, targets };
    expect(recommended({ to: 'poet' }, atProject, { roles }).reasons).toEqual([
      { kind: 'wanted', to: 'poet' },
      { kind: 'other-is-nearer', to: 'project', probability: 1 },
      { kind: 'no-roadmap', from: 'swe', to: 'poet' },
    ]);
  });

  test('without any target there is none', () => {
    const roles = { ...content.roles, targets: [] };
    expect(recommended({ to: null }, atProject, { roles })).toMatchObject({
      to: '',
      nearest: null,
    });
    expect(recommended({}, atProject, { roles }).reasons[0]).toEqual({
      kind: 'wanted',
      to: 'project',
    });
  });
});

describe('recommend: the roadmap', () => {
  test('is the one whose usual start is nearest, where there is none from this origin', () => {
    expect(recommended({ to: 'product' }, atProduct)).toEqual({
      to: 'product',
      roadmap: null,
      nearest: 'pm-product',
      reasons: [
        { kind: 'wanted', to: 'product' },
        { kind: 'no-roadmap', from: 'swe', to: 'product' },
        { kind: 'nearest-start', from: 'pm' },
      ],
    });
  });

  test('is chosen by where the person stands', () => {
    const [swe, pm] = content.roadmaps;
    const both = [swe, pm].flatMap((roadmap) => (roadmap ? [{ ...roadmap, to: 'product' }] : []));
    const from = 'librarian';
    const at = (...levels: number[]) =>
      recommended({ from, to: 'product' }, standingAt(...levels), { roadmaps: both }).nearest;
    // Usual starts: swe 1, 0, 2 and pm 3, 2, 0.
    expect(at(1, 1, 2)).toBe('swe-project');
    expect(at(2, 2, 0)).toBe('pm-product');
  });

  test('is none where none leads to the target', () => {
    const { roadmap, nearest, reasons } = recommended({}, atProject, { roadmaps: [] });
    expect({ roadmap, nearest }).toEqual({ roadmap: null, nearest: null });
    expect(reasons.at(-1)).toEqual({ kind: 'no-roadmap', from: 'swe', to: 'project' });
  });

  test('of an origin that no skill knows starts from level 0', () => {
    const [swe, pm] = content.roadmaps;
    const unknown = swe === undefined ? [] : [{ ...swe, id: 'poet-project', from: 'poet' }];
    const roadmaps = [...unknown, ...[swe, pm].flatMap((roadmap) => roadmap ?? [])];
    const nearest = (...levels: number[]) =>
      recommended({ from: 'librarian' }, standingAt(...levels), { roadmaps }).nearest;
    expect(nearest(0, 0, 0)).toBe('poet-project');
    expect(nearest(1, 0, 2)).toBe('swe-project');
  });

  test('does not need an ability for every skill', () => {
    const none = { skills: [], means: [], covariance: [], marginals: [] };
    // Where nothing is known a person stands at level 2, as the usual starting point has it.
    const roadmaps = content.roadmaps.map((roadmap) => ({ ...roadmap, to: 'product' }));
    const wish = { from: 'librarian', to: 'product' };
    // Its squares: swe 1 + 4 + 0, pm 1 + 0 + 4; the first of two that are as near.
    expect(recommended(wish, none, { roadmaps }).nearest).toBe('swe-project');
  });
});
