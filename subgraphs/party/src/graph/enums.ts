import { registerEnumType } from 'type-graphql';

export enum PartyMembership {
  PARTY_MEMBER = 'PARTY_MEMBER',
  PROBATIONARY_MEMBER = 'PROBATIONARY_MEMBER',
}

registerEnumType(PartyMembership, {
  name: 'PartyMembership',
  description: '党员类别 | Kind of membership',
  valuesConfig: {
    PARTY_MEMBER: { description: '正式党员 | Full member' },
    PROBATIONARY_MEMBER: { description: '预备党员 | Probationary member' },
  },
});

export enum PartyRole {
  MEMBER = 'MEMBER',
  SECRETARY = 'SECRETARY',
  DEPUTY_SECRETARY = 'DEPUTY_SECRETARY',
  ORGANISATION_OFFICER = 'ORGANISATION_OFFICER',
  PUBLICITY_OFFICER = 'PUBLICITY_OFFICER',
  DISCIPLINE_OFFICER = 'DISCIPLINE_OFFICER',
}

registerEnumType(PartyRole, {
  name: 'PartyRole',
  description: '党内职务 | Role in the branch',
  valuesConfig: {
    MEMBER: { description: '党员 | Member without a post' },
    SECRETARY: { description: '书记 | Secretary' },
    DEPUTY_SECRETARY: { description: '副书记 | Deputy secretary' },
    ORGANISATION_OFFICER: { description: '组织委员 | Officer for organisation' },
    PUBLICITY_OFFICER: { description: '宣传委员 | Officer for publicity' },
    DISCIPLINE_OFFICER: { description: '纪检委员 | Officer for discipline' },
  },
});

export enum PartyRecordState {
  REGISTERED = 'REGISTERED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  RETURNED = 'RETURNED',
}

registerEnumType(PartyRecordState, {
  name: 'PartyRecordState',
  description: '登记状态 | How far a registration has come',
  valuesConfig: {
    REGISTERED: { description: '已登记 | Member of the branch' },
    UNDER_REVIEW: { description: '待支部书记审核 | Waits for the branch secretary' },
    RETURNED: { description: '已退回 | Sent back by the branch secretary' },
  },
});

export enum WishState {
  OPEN = 'OPEN',
  CLAIMED = 'CLAIMED',
  FULFILLED = 'FULFILLED',
}

registerEnumType(WishState, {
  name: 'WishState',
  description: '微心愿状态 | State of a wish',
  valuesConfig: {
    OPEN: { description: '待认领 | Waits for somebody' },
    CLAIMED: { description: '已认领 | A member has taken it on' },
    FULFILLED: { description: '已完成 | Fulfilled' },
  },
});
