import { type DeliveryInput, OneGridError, unknownCodeReason, withTranslation } from '@onegrid/schema';
import type { DeliveryStep } from '../delivery/delivery-step';
import { PlatformRefusal } from '../platform/failure';
import type { DeliveryPreview, PreviewProblem, PreviewRequest } from './preview.type';

/** Takes down a request instead of sending it, and returns what stands for the id of the record that it would make. */
export type TakeDown = (request: Omit<PreviewRequest, 'step'>) => string;

/** What stands for the mark that every record carries. */
export const previewMark = 'OG-<mark>';

/**
 * Returns what a delivery would send to its platform, by its own steps on a client that takes down and sends nothing. Unlike a delivery it goes on after a
 * refusal, so that everything that is wrong is found at once; a code without a counterpart is shown in <>.
 *
 * @param stepsOf makes the steps; the client under them answers reads as the platform would about somebody and something new
 */
export async function previewDelivery(
  { mapping }: Pick<DeliveryInput, 'mapping'>,
  stepsOf: (takeDown: TakeDown) => readonly DeliveryStep[],
): Promise<DeliveryPreview> {
  const requests: PreviewRequest[] = [];
  const problems: PreviewProblem[] = [];
  const note = (problem: PreviewProblem) => {
    if (!problems.some(({ message }) => message === problem.message)) problems.push(problem);
  };
  const unknown = (list: string, value: string) => {
    note({ code: 'UNKNOWN_CODE', message: unknownCodeReason(list, value) });
    return `<${value}>`;
  };
  await withTranslation({ overrides: mapping?.overrides ?? [], unknown }, async () => {
    const done: Record<string, string> = {};
    let step = '';
    const takeDown: TakeDown = (request) => {
      requests.push({ step, ...request });
      return `<${step}>`;
    };
    try {
      for (const each of stepsOf(takeDown)) {
        step = each.name;
        done[step] = `<${step}>`;
        await each.create(previewMark, done).catch((error: unknown) => note(problemOf(error)));
      }
    } catch (error) {
      note(problemOf(error));
    }
  });
  return { requests, problems };
}

/** @throws the error itself when it is a mistake of ours */
function problemOf(error: unknown): PreviewProblem {
  if (error instanceof PlatformRefusal) return { code: error.code, message: error.reason };
  if (error instanceof OneGridError && error.audience === 'client') return { code: error.code, message: error.message };
  throw error;
}
