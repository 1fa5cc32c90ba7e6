import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../src/domain/calendar.ts';

describe('parseIsoDate', () => {
  test.each(['2027-01-31', '2024-02-29', '1000-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  test.each(['2027-02-30', '2026-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '31-01-2027', ''])(
    'refuses %s',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );
});
