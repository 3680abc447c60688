import { registerEnumType } from 'type-graphql';

export enum EnvironmentComplaintState {
  REGISTERED = 'REGISTERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(EnvironmentComplaintState, {
  name: 'EnvironmentComplaintState',
  description: '投诉办理状态 | State of an environment complaint',
  valuesConfig: {
    REGISTERED: { description: '待受理 | Registered; the duty officer has not decided yet' },
    ACCEPTED: { description: '受理 | Accepted; being looked into' },
    DECLINED: { description: '不予受理 | Declined, with a reason' },
    CLOSED: { description: '办结 | Closed, with a result' },
    WITHDRAWN: { description: '已撤诉 | Taken back by who complained' },
  },
});
