import { fromPlatformCode } from '@onegrid/schema';
import type { SafetyHazard } from '../graph/safety-hazard';
import type { Hazard } from '../platform/wire';
import { hazardLevel, hazardLevelInWords, hazardStates, hazardTypes, isYes, reviews, revoked } from './codes';
import { fromCompactTime } from './times';

/** Returns a hazard in the words of the graph. A code that the platform's own lists do not have becomes null, never a guess. */
export function toSafetyHazard(hazard: Hazard): SafetyHazard {
  return {
    id: hazard.hazardId,
    category: fromPlatformCode(hazardTypes, hazard.hazardType),
    level: hazardLevel(hazard.hazardLevel),
    platformLevel: hazardLevelInWords(hazard.hazardLevel),
    description: hazard.hazardDesc,
    state: fromPlatformCode(hazardStates, hazard.hazardStatus),
    publiclyListed: isYes(hazard.listed),
    foundAt: new Date(hazard.createTime),
    treatment: {
      responsiblePerson: hazard.dutyPerson,
      responsiblePhone: hazard.dutyPhone,
      measures: hazard.measures,
      fundsYuan: hazard.funds === null ? null : Number(hazard.funds),
      deadline: fromCompactTime(hazard.deadline),
      plan: hazard.plan,
    },
    rectifiedAt: fromCompactTime(hazard.rectifyTime),
    recheckedAt: fromCompactTime(hazard.recheckTime),
  };
}

/** True while there is something to do about the hazard. What the safety office has sent back is no hazard. */
export function isOpen({ auditStatus, hazardStatus }: Hazard): boolean {
  const isClosed = hazardStatus === hazardStates.FIXED_ON_SITE || hazardStatus === hazardStates.CANCELLED;
  return !isClosed && isCounted({ auditStatus });
}

/** True unless the safety office has sent the hazard back, or it was revoked. */
export function isCounted({ auditStatus }: Pick<Hazard, 'auditStatus'>): boolean {
  return auditStatus !== reviews.REJECTED && auditStatus !== revoked;
}
