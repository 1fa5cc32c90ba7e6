import { describe, expect, test } from 'vitest';
import { startingDocument } from '../../../src/domain/roadmap/starting-document.ts';

describe('startingDocument', () => {
  test('is null where a task starts from nothing', () => {
    expect(startingDocument({ id: 'swe1-1' })).toBeNull();
  });

  test('is named by the task and the template, so that no two are the same', () => {
    expect(startingDocument({ id: 'pm4-1', template: 'talk-notes' })).toEqual({
      template: 'talk-notes',
      file: 'pm4-1-talk-notes.md',
    });
  });

  test.each([
    ['First sitting: run `ai-pm-path template charter --output my/charter-1.md` and fill it in.'],
    ['Run ai-pm-path template charter\n--output my/charter-1.md.'],
  ])('is the file that a step names: %s', (step) => {
    const steps = ['Run `ai-pm-path template budget --output money.md`.', step];
    const document = startingDocument({ id: 'swe2-1', template: 'charter', steps });
    expect(document?.file).toBe('my/charter-1.md');
  });
});
