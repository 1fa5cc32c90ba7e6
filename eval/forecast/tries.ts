import { type ForecastMethod, METHOD } from '../../src/domain/planning/forecast.ts';

export interface Try {
  readonly title: string;
  readonly text: string;
  readonly method: ForecastMethod;
}

const AS_DESIGNED: ForecastMethod = {
  ...METHOD,
  leastWindow: 1,
  slowerRuns: 0,
  slowerPace: [1, 1],
};

/** The method as it was designed, and the three changes that were tried on the odd numbers. */
export const TRIES: readonly Try[] = [
  {
    title: 'as designed',
    text: 'Every run resamples the whole log once and adds two pseudo-weeks (pace .35 to 1.25 of the plan, 5 to 30 % of them empty).',
    method: AS_DESIGNED,
  },
  {
    title: 'try 1: windows',
    text: 'Every run looks back over the latest weeks only: a stretch drawn between a quarter of the log (four weeks at least) and all of it.',
    method: { ...AS_DESIGNED, leastWindow: 0.25 },
  },
  {
    title: 'try 2: slower runs',
    text: 'In half of the runs the person goes on at .4 to 1 of the logged pace; the whole log as designed.',
    method: { ...AS_DESIGNED, slowerRuns: 0.5, slowerPace: [0.4, 1] },
  },
  {
    title: 'try 3: both (in use)',
    text: 'Windows as in try 1 and slower runs as in try 2.',
    method: METHOD,
  },
];
