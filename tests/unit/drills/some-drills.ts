import type { Drill } from '../../../src/domain/drills/drill.ts';

/** A drill in euros with one rival, but for the changes. */
export function aDrill(changes: Partial<Drill> = {}): Drill {
  return {
    family: 'inference-cost',
    seed: '1',
    prompt: 'What does it cost?',
    ask: 'monthly-cost',
    data: {},
    unit: 'EUR',
    tolerance: 20,
    key: 1000,
    working: ['400 + 600 = 1000'],
    rivals: [{ value: 400, name: 'the first half' }],
    decision: 'Would you pay it?',
    decisionPoints: ['Say what for.', 'Say until when.'],
    ...changes,
  };
}
