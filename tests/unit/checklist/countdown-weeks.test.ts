import { expect, test } from 'vitest';
import { spansOf } from '../../../src/domain/checklist/countdown-weeks.ts';
import { aCountdown, anItem } from '../../helpers/some-countdowns.ts';

test('days long before the interview are joined by weeks, the last ones stand apart', () => {
  const items = Array.from({ length: 9 }, (_, index) => anItem(`i${index}`, { minutes: 240 }));
  const countdown = aCountdown(items, '2026-12-16');
  const spans = spansOf(countdown);
  const parts = spans.map(({ from, to }) => (from === to ? from : `${from} ${to}`));
  expect(parts.slice(0, 4)).toEqual([
    '2026-11-21 2026-11-22',
    '2026-11-23 2026-11-29',
    '2026-11-30 2026-12-01',
    '2026-12-02',
  ]);
  expect(parts.at(-1)).toBe('2026-12-16');
  const [first] = spans;
  expect(first?.minutes).toBe(240);
  expect(first?.entries.map(({ kind, item, minutes }) => [kind, item?.id, minutes])).toEqual([
    ['produce', 'i0', 210],
    ['practice', undefined, 30],
  ]);
  const sum = (all: readonly { minutes: number }[]) => all.reduce((of, own) => of + own.minutes, 0);
  expect(sum(spans)).toBe(sum(countdown.days));
});

test('days of practice alone are joined wherever they stand', () => {
  const parts = spansOf(aCountdown([anItem('memo')], '2026-11-29')).map(({ from, to }) => [
    from,
    to,
  ]);
  expect(parts).toEqual([
    ['2026-11-21', '2026-11-21'],
    ['2026-11-22', '2026-11-27'],
    ['2026-11-28', '2026-11-28'],
    ['2026-11-29', '2026-11-29'],
  ]);
});
