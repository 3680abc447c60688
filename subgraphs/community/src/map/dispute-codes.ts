import { type CodeTable, type DisputeResolutionWay, type DisputeScale, disputeClassCodes } from '@onegrid/schema';

/** 纠纷类别: the platform keeps the large class of GB/T 31000 5.56 only. A small class is told in the description. */
export const disputeClassTable: CodeTable = Object.fromEntries(
  Object.keys(disputeClassCodes.items).map((code) => [code, code.slice(0, 2)]),
);

export const disputeScaleTable: Readonly<Record<DisputeScale, string>> = {
  INDIVIDUAL: '1',
  GROUP: '2',
  MAJOR_GROUP: '3',
};

/** 事件等级: only a major group dispute is 重大. */
export const disputeLevelTable: Readonly<Record<DisputeScale, string>> = {
  INDIVIDUAL: '1',
  GROUP: '1',
  MAJOR_GROUP: '2',
};

/** 化解方式: one word for all kinds of mediation but two. */
export const disputeResolutionTable: Readonly<Record<DisputeResolutionWay, string>> = {
  MEDIATION: '1',
  JUDICIAL_MEDIATION: '2',
  ADMINISTRATIVE_MEDIATION: '1',
  PEOPLES_MEDIATION: '3',
  ARBITRAL_MEDIATION: '1',
  COMMERCIAL_MEDIATION: '1',
  TRADE_MEDIATION: '1',
  LAWYER_MEDIATION: '1',
  OTHER_MEDIATION: '1',
  ARBITRATION: '4',
  ADMINISTRATIVE_REVIEW: '5',
  ADMINISTRATIVE_RULING: '6',
  LITIGATION: '7',
  SETTLEMENT: '8',
};
