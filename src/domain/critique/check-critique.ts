import { checkSources, type Finding } from '../roadmap/check-roadmap.ts';
import { isUndoing, UNDOINGS } from './assertion.ts';
import { featureNames } from './features.ts';
import type { Expectation, KindOfText } from './kinds.ts';
import { type Lexicon, patternFault } from './lexicon.ts';
import { type CritiqueModel, KINDS } from './score.ts';

/** What the schema cannot see in the word lists: ids once, patterns that are some, weights on one side. */
export function checkLexicon(lexicon: Lexicon, sourceIds: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  const faults = lexicon.signals.flatMap((signal, index): Finding[] => {
    const path = ['signals', index];
    const isAgain = seen.has(signal.id);
    seen.add(signal.id);
    const isWeighed = signal.side === 'counter' ? signal.weight > 0 : signal.weight === 0;
    return [
      ...(isAgain ? [{ path: [...path, 'id'], message: `"${signal.id}" is used twice` }] : []),
      ...(isWeighed
        ? []
        : [{ path: [...path, 'weight'], message: 'only counter-signals have a weight, above 0' }]),
      ...signal.patterns.flatMap((pattern, place) => {
        const fault = patternFault(pattern, lexicon.lists);
        return fault === null ? [] : [{ path: [...path, 'patterns', place], message: fault }];
      }),
    ];
  });
  return [...faults, ...checkUndoings(lexicon), ...checkSources(lexicon, sourceIds)];
}

/** What undoes a text is known to the code by name. */
function checkUndoings({ signals }: Lexicon): Finding[] {
  const faults = signals.flatMap(({ id, side }, index): Finding[] =>
    (side === 'undoing') === isUndoing(id)
      ? []
      : [{ path: ['signals', index, 'side'], message: `only ${UNDOINGS.join(', ')} undo a text` }],
  );
  const missing = UNDOINGS.filter((undoing) => signals.every(({ id }) => id !== undoing));
  const lacking = missing.map((id) => ({ path: ['signals'], message: `"${id}" is missing` }));
  return [...faults, ...lacking];
}

/** Each kind once and in its place, and nothing expected that no text can have. */
export function checkKinds(
  kinds: readonly KindOfText[],
  { signals }: Lexicon,
  sourceIds: ReadonlySet<string>,
): Finding[] {
  const names = featureNames(signals);
  const unknown = (path: readonly (string | number)[], { anyOf }: Expectation): Finding[] =>
    anyOf.flatMap((name, place) =>
      names.get(name) === 1
        ? []
        : [{ path: [...path, 'anyOf', place], message: `"${name}" is nothing a text can hold` }],
    );
  const faults = KINDS.flatMap((kind, index): Finding[] => {
    const text = kinds[index];
    if (text?.kind !== kind) {
      return [{ path: ['kinds', index, 'kind'], message: `expected the kind "${kind}" here` }];
    }
    return [
      ...text.expects.flatMap((each, at) => unknown(['kinds', index, 'expects', at], each)),
      ...text.sections.flatMap((each, at) => unknown(['kinds', index, 'sections', at], each)),
    ];
  });
  return [...faults, ...checkSources({ kinds }, sourceIds)];
}

/** Weights by known names, each in the direction that it may have; cuts in their order. */
export function checkModel(model: CritiqueModel, { signals }: Lexicon): Finding[] {
  const names = featureNames(signals);
  return [
    ...Object.entries(model.weights).flatMap(([name, weight]): Finding[] => {
      const path = ['weights', name];
      const sign = names.get(name);
      if (sign === undefined) return [{ path, message: `"${name}" is no feature` }];
      return weight * sign < 0 ? [{ path, message: 'moves the score in the wrong direction' }] : [];
    }),
    ...KINDS.flatMap((kind) =>
      model.cuts[kind].partial < model.cuts[kind].specific
        ? []
        : [{ path: ['cuts', kind], message: 'partial has to begin below specific' }],
    ),
  ];
}
