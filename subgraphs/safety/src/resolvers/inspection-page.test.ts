import type { SafetyInspection } from '../graph/safety-inspection';
import { inspectionPage } from './inspection-page';

const inspection = (id: string, day: number): SafetyInspection => ({
  id,
  inspectedAt: new Date(Date.UTC(2019, 11, day)),
  inspector: '网格员',
  content: '未发现隐患',
  hazardFound: false,
  review: 'ACCEPTED',
});
const all = [inspection('a', 1), inspection('b', 9), inspection('c', 9), inspection('d', 20)];
const ids = (page: ReturnType<typeof inspectionPage>) => page.edges.map(({ node }) => node.id);

describe('inspectionPage', () => {
  it('goes from the newest to the oldest without gap or repetition', () => {
    const first = inspectionPage(all, 2, null);
    const second = inspectionPage(all, 2, first.pageInfo.endCursor);
    expect([ids(first), ids(second)]).toEqual([
      ['d', 'c'],
      ['b', 'a'],
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([first.pageInfo.hasPreviousPage, second.pageInfo.hasPreviousPage]).toEqual([false, true]);
  });

  it('goes on where it was when the record of the cursor is gone', () => {
    const { endCursor } = inspectionPage(all, 2, null).pageInfo;
    const left = all.filter(({ id }) => id !== 'c');
    expect(ids(inspectionPage(left, 2, endCursor))).toEqual(['b', 'a']);
  });

  it.each([
    [0, null],
    [201, null],
    [2, 'nonsense'],
  ])('refuses first %p after %p', (first, after) => {
    expect(() => inspectionPage(all, first, after)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
