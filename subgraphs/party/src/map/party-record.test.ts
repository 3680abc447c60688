import { PartyRecordState } from '../graph/enums';
import type { PartyRecord } from '../graph/party-record.type';
import { recordOfMember, recordThatCounts } from './party-record';

const asOf = new Date('2019-12-31T00:00:00Z');
const member = (id: string, change: object = {}): PartyRecord =>
  recordOfMember({
    asOf,
    value: {
      member_id: id,
      member_no: '0f1e',
      member_name: '陈党员',
      id_tail: '002X',
      member_type: '1',
      post: '01',
      join_date: '2001年07月01日',
      org_name: '第一党支部',
      group_name: '',
      ...change,
    },
  });

test('a code that the table does not know becomes null', () => {
  expect(member('DY1', { post: '77', member_type: 'A' })).toMatchObject({ role: null, membership: null });
});

test('of several records the furthest counts, and of those the latest', () => {
  const waiting = { ...member('BD9'), state: PartyRecordState.UNDER_REVIEW };
  const returned = { ...member('BD8'), state: PartyRecordState.RETURNED };
  expect(recordThatCounts([returned, waiting, member('DY1'), member('DY2')])?.id).toBe('DY2');
  expect(recordThatCounts([returned, waiting])?.id).toBe('BD9');
  expect(recordThatCounts([])).toBeNull();
});
