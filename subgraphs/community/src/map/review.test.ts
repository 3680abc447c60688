import { readReview } from './review';

test.each([
  [
    { auditStatus: '0', auditRemark: null },
    { outcome: 'UNDER_REVIEW', reason: null },
  ],
  [
    { auditStatus: '1', auditRemark: '属实' },
    { outcome: 'ACCEPTED', reason: '属实' },
  ],
  [
    { auditStatus: '2', auditRemark: '内容过于简略' },
    { outcome: 'REJECTED', reason: '内容过于简略' },
  ],
  [
    { auditStatus: '2', auditRemark: null },
    { outcome: 'REJECTED', reason: '社区审核未通过，未填写意见' },
  ],
])('%j means %j', (record, review) => {
  expect(readReview(record)).toEqual(review);
});

test('a state that the table does not know cannot be read', () => {
  expect(() => readReview({ auditStatus: '7', auditRemark: null })).toThrow(
    expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
  );
});
