import type { FoundHazard } from '@onegrid/schema';
import { type InputProblem, problem } from './input-error';

const maxDescriptionLength = 500;

/** Returns everything that is wrong with a found hazard. `at` is its path in the input. */
export function checkHazard(hazard: FoundHazard, at: string, today: string): InputProblem[] {
  const description = hazard.description.trim();
  return [
    ...(description.length === 0 || description.length > maxDescriptionLength
      ? [
          problem(
            'BAD_INPUT',
            `${at}.description`,
            `The description must have 1 to ${maxDescriptionLength} characters. 描述长度不符。`,
          ),
        ]
      : []),
    ...(!hazard.fixedOnSite && hazard.treatBy === null
      ? [
          problem(
            'BAD_INPUT',
            `${at}.treatBy`,
            'A hazard that is not fixed on site needs a day to be treated by. 未当场整改的隐患须填整改期限。',
          ),
        ]
      : []),
    ...(hazard.treatBy !== null && hazard.treatBy < today
      ? [problem('BAD_INPUT', `${at}.treatBy`, 'The day to be treated by has passed. 整改期限早于今天。')]
      : []),
  ];
}
