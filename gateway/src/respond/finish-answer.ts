import type { AnsweredContext } from '../operation-context';
import { setJsonStatus } from './json-status';
import { nameMediaType } from './name-media-type';
import { reportPlatforms } from './report-platforms';
import { sendParts } from './send-parts';
import { shareCachePolicy } from './share-cache-policy';

/** One step on an operation's answer, right before it is sent. */
export type FinishAnswer = (context: AnsweredContext) => void;

// runs top to bottom on every answer
const steps: readonly FinishAnswer[] = [
  reportPlatforms, // extensions.platforms and extensions.requestId
  shareCachePolicy, // for a GET, how long the answer may be kept
  setJsonStatus, // the status that the client's media type wants
  sendParts, // what is deferred, after the first answer
  nameMediaType, // of an answer in one piece
];

/** Finishes an operation's answer. */
export const finishAnswer: FinishAnswer = (context) => {
  for (const step of steps) step(context);
};
