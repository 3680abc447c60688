import { registerEnumType } from 'type-graphql';

export enum UrbanCaseState {
  REPORTED = 'REPORTED',
  FILED = 'FILED',
  DISPATCHED = 'DISPATCHED',
  HANDLING = 'HANDLING',
  CHECKING = 'CHECKING',
  CLOSED = 'CLOSED',
  VOIDED = 'VOIDED',
}

registerEnumType(UrbanCaseState, {
  name: 'UrbanCaseState',
  description: '案卷阶段 | State of an urban management case',
  valuesConfig: {
    REPORTED: { description: '上报（待受理）| Reported; the acceptance seat has not decided yet' },
    FILED: { description: '立案 | Filed; its clock runs' },
    DISPATCHED: { description: '派遣 | Dispatched to a department' },
    HANDLING: { description: '处置 | Being handled' },
    CHECKING: { description: '核查 | Being checked on the spot' },
    CLOSED: { description: '结案 | Closed' },
    VOIDED: { description: '作废 | Voided, with a reason' },
  },
});
