import { UrbanCaseState } from '../graph/urban-case-state';
import { exampleCase } from '../platform/example-case';
import { toUrbanCase } from './case';
import { createLocalGrid } from './local-grid';

const localGrid = createLocalGrid(
  '+proj=tmerc +lat_0=0 +lon_0=118.8333333333333 +x_0=100000 +y_0=-3400000 +ellps=GRS80',
);
const at = (text: string) => new Date(`${text}+08:00`);
const map = (changes: Partial<typeof exampleCase>, now = '2019-12-29T12:00:00') =>
  toUrbanCase({ ...exampleCase, ...changes }, localGrid, at(now));

describe('a case in our words', () => {
  it('has moments with a zone, and null for what is not there', () => {
    expect(map({ address: '', coordinate_x: '' })).toMatchObject({
      id: '100001',
      state: UrbanCaseState.HANDLING,
      reportedAt: at('2019-12-29T08:00:00'),
      deadline: at('2019-12-29T20:10:00'),
      closedAt: null,
      voidReason: null,
      address: null,
      position: null,
    });
  });

  it.each([
    ['open, before its deadline', {}, '2019-12-29T20:00:00', false],
    ['open, past its deadline', {}, '2019-12-29T20:11:00', true],
    ['closed in time', { actPropertyId: 6, finishTime: '2019-12-29 20:00:00' }, '2020-12-29T00:00:00', false],
    ['closed late', { actPropertyId: 6, finishTime: '2019-12-29 21:00:00' }, '2020-12-29T00:00:00', true],
    ['not filed yet', { actPropertyId: 1, deadline: '' }, '2020-12-29T00:00:00', false],
    ['voided', { actPropertyId: 7 }, '2020-12-29T00:00:00', false],
  ])('%s', (_, changes, now, overdue) => expect(map(changes, now).overdue).toBe(overdue));

  it('cannot be told in a state that the table does not know', () => {
    expect(() => map({ actPropertyId: 9 })).toThrow(expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }));
  });
});
