import { registerEnumType } from 'type-graphql';

/** What the safety office has said about an upload. */
export enum SafetyReview {
  UNDER_REVIEW = 'UNDER_REVIEW',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}

registerEnumType(SafetyReview, {
  name: 'SafetyReview',
  description: '安监办审核 | What the safety office has said',
  valuesConfig: {
    UNDER_REVIEW: { description: '待审核 | Not yet decided' },
    ACCEPTED: { description: '通过 | Accepted' },
    REJECTED: { description: '退回 | Sent back' },
  },
});
