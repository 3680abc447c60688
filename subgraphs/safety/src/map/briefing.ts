import type { SafetyBriefing } from '../graph/safety-briefing';
import type { Briefing } from '../platform/wire';
import { isYes } from './codes';
import { fromCompactTime } from './times';

/** Returns a safety briefing in the words of the graph. */
export function toSafetyBriefing(briefing: Briefing): SafetyBriefing {
  return {
    id: briefing.briefingId,
    title: briefing.title,
    signed: isYes(briefing.signed),
    signedAt: fromCompactTime(briefing.signTime),
  };
}
