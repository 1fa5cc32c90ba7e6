import { describe, expect, test } from 'vitest';
import { progressBar } from '../../../src/text/chart-progress-bar.ts';
import { aLook, expectToFit, NO_AMOUNTS } from './some-looks.ts';

const ten = aLook(16);

describe('progressBar', () => {
  test.each([
    [0, '░░░░░░░░░░ 0 %'],
    [0.001, '█░░░░░░░░░ 0 %'],
    [29, '██░░░░░░░░ 29 %'],
    [99.9, '█████████░ 99 %'],
    [100, '██████████ 100 %'],
    [250, '██████████ 100 %'],
  ])('draws %d of 100', (done, line) => {
    expect(progressBar(done, 100, ten).lines).toEqual([line]);
  });

  test('counts in numbers of any size', () => {
    const most = Number.MAX_VALUE;
    expect(progressBar(most / 2, most, ten).lines).toEqual(['█████░░░░░ 50 %']);
    expect(progressBar(0, Number.MIN_VALUE, ten).lines).toEqual(['░░░░░░░░░░ 0 %']);
    expect(progressBar(1e15 - 1, 1e15, ten).lines).toEqual(['█████████░ 99 %']);
  });

  test('has signs of its own in ASCII', () => {
    expect(progressBar(5, 10, aLook(16, { ascii: true })).lines).toEqual(['#####..... 50 %']);
  });

  test('says the same in a sentence', () => {
    expect(progressBar(2, 7, ten).sentence).toBe('28 % done.');
  });

  test('is empty where there is nothing to do', () => {
    const nothing = { lines: ['░░░░░░░░░░ 0 %'], sentence: 'Nothing to do yet.' };
    expect(progressBar(0, 0, ten)).toEqual(nothing);
    for (const total of NO_AMOUNTS) expect(progressBar(3, total, ten)).toEqual(nothing);
  });

  test.each(NO_AMOUNTS)('takes %d done for nothing', (done) => {
    expect(progressBar(done, 10, ten).lines).toEqual(['░░░░░░░░░░ 0 %']);
  });

  test('is no longer than 40 cells', () => {
    expect(progressBar(1, 1, aLook(200)).lines).toEqual([`${'█'.repeat(40)} 100 %`]);
  });

  test('says the sentence where a bar has no room', () => {
    expect(progressBar(1, 2, aLook(9)).lines).toEqual(['50 %', 'done.']);
  });

  test('fits any width', () => {
    for (const done of [0, 1, 7, ...NO_AMOUNTS]) expectToFit((look) => progressBar(done, 7, look));
  });
});
