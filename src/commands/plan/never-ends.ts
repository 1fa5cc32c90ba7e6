import { type AppError, failure } from '../../errors.ts';
import { PROGRAM } from '../usage.ts';

/** A plan that cannot be laid on the calendar cannot be somebody's plan. */
export function neverEnds(): AppError {
  return failure({
    code: 'never-ends',
    message:
      'With these hours and days off the work does not end within sixty years. Nothing was changed.',
    hint: `Try more hours or fewer days off: ${PROGRAM} plan --from swe --start 2027-01-04 --hours 5`,
  });
}
