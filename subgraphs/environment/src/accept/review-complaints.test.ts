import type { WireComplaint } from '../platform/wire';
import { reviewComplaints } from './review-complaints';

const complaint = (state: string, decisionReason: string | null = null) =>
  ({ complaintNo: `state ${state}`, state, decisionReason }) as WireComplaint;

test.each([
  [complaint('10'), { outcome: 'UNDER_REVIEW', reason: null }],
  [complaint('20'), { outcome: 'ACCEPTED', reason: null }],
  [complaint('40'), { outcome: 'ACCEPTED', reason: null }],
  [complaint('30', '内容过于简单'), { outcome: 'REJECTED', reason: '内容过于简单' }],
  [complaint('30'), { outcome: 'REJECTED', reason: '不予受理，未说明理由' }],
  [complaint('77'), { outcome: 'UNDER_REVIEW', reason: null }],
])('$state', async (found, review) => {
  const reviews = await reviewComplaints({ complaintsByNumber: async () => [found] }, [found.complaintNo]);
  expect(reviews.get(found.complaintNo)).toEqual(review);
});
