import { describe, expect, test } from 'vitest';
import { startingDocument } from '../../../src/domain/roadmap/starting-document.ts';

describe('startingDocument', () => {
  test('is null where a task starts from nothing', () => {
    expect(startingDocument({})).toBeNull();
  });

  test('has no file where no step names one', () => {
    const steps = ['Open dates.md; a lost one begins from `ai-pm-path template estimate`.'];
    expect(startingDocument({ template: 'estimate', steps })).toEqual({
      template: 'estimate',
      file: null,
    });
    expect(startingDocument({ template: 'estimate' })?.file).toBeNull();
  });

  test.each([
    ['First sitting: run `ai-pm-path template charter --output my/charter-1.md` and fill it in.'],
    ['Run ai-pm-path template charter\n--output my/charter-1.md.'],
  ])('is the file that a step names: %s', (step) => {
    const steps = ['Run `ai-pm-path template budget --output money.md`.', step];
    const document = startingDocument({ template: 'charter', steps });
    expect(document?.file).toBe('my/charter-1.md');
  });
});
