import { describe, expect, test } from 'vitest';
import type { CatalogIndex, RoadmapSummary } from '../../../src/domain/catalog.ts';
import { chooseRoadmap } from '../../../src/domain/roadmap/choose-roadmap.ts';
import { roles } from '../some-lists.ts';

function aSummary(from: string, to: string): RoadmapSummary {
  return {
    id: `${from}-${to}`,
    title: `From ${from} to ${to}`,
    from,
    to,
    months: 8,
    tasks: 30,
    hours: 208,
    hoursPerWeek: 6,
  };
}

function anIndex(...roadmaps: RoadmapSummary[]): CatalogIndex {
  return { roles, roadmaps, guides: [], templates: [] };
}

const sweProject = aSummary('swe', 'project');
const sweProduct = aSummary('swe', 'product');
const pmProduct = aSummary('pm', 'product');
const nurseProject = aSummary('nurse', 'project');
const nurseProduct = aSummary('nurse', 'product');

describe('chooseRoadmap', () => {
  test.each([
    ['an id and a target', 'swe', 'product', sweProduct],
    ['an id alone, to its default target', 'swe', undefined, sweProject],
    ['an alias alone', 'Product-Manager', undefined, pmProduct],
    ['a target in other letters', 'swe', ' PRODUCT ', sweProduct],
  ])('finds the roadmap by %s', (_name, from, to, roadmap) => {
    const index = anIndex(pmProduct, sweProduct, sweProject);
    expect(chooseRoadmap(index, from, to)).toEqual({ kind: 'found', roadmap });
  });

  test('says that the origin is unknown, even beside an unknown target', () => {
    expect(chooseRoadmap(anIndex(sweProject), 'nurse', 'ballet')).toEqual({
      kind: 'unknown-origin',
    });
  });

  test('says that the target is unknown', () => {
    expect(chooseRoadmap(anIndex(sweProject), 'swe', 'ballet')).toEqual({
      kind: 'unknown-target',
    });
  });

  test.each([
    ['the same origin rather than the same target', [nurseProject, pmProduct], pmProduct],
    ['the same target where the origin has none', [nurseProduct, nurseProject], nurseProject],
    ['the first where neither end is the same', [sweProduct, nurseProduct], sweProduct],
  ])('names as the nearest %s', (_name, roadmaps, nearest) => {
    expect(chooseRoadmap(anIndex(...roadmaps), 'pm', 'project')).toEqual({
      kind: 'no-roadmap',
      nearest,
    });
  });

  test('names no nearest where there is no roadmap at all', () => {
    expect(chooseRoadmap(anIndex(), 'swe', 'project')).not.toHaveProperty('nearest');
  });
});
