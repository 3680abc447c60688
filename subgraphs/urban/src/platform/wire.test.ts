import { exampleCase } from './example-case';
import { readCasePage, readRecId, readUnitGridCode } from './wire';

const page = (...listData: unknown[]) => ({ listDataSet: { listData, totalCount: listData.length } });
const unreadable = expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' });

describe('reading the wire', () => {
  it('takes what it knows of a case and leaves the rest', () => {
    expect(readCasePage(page({ ...exampleCase, humanName: '张㛃' }))).toEqual({ cases: [exampleCase], totalCount: 1 });
  });

  it.each([
    ['no list', {}],
    ['a list of something else', page('case')],
    ['a case without id', page({ ...exampleCase, recId: undefined })],
    ['a missing field', page({ ...exampleCase, eventDesc: undefined })],
    ['another time format', page({ ...exampleCase, deadline: '20191230' })],
    ['no report time', page({ ...exampleCase, reportTime: '' })],
    ['coordinates that are no metres', page({ ...exampleCase, coordinate_x: '118.7E' })],
  ])('finds unreadable: %s', (_, data) => expect(() => readCasePage(data)).toThrow(unreadable));

  it('reads the unit grid of a point', () => {
    expect(readUnitGridCode(null)).toBeNull();
    expect(readUnitGridCode({ unitGridCode: '320105001007001' })).toBe('320105001007001');
    expect(() => readUnitGridCode({ unitGridCode: '12' })).toThrow(unreadable);
  });

  it('reads the id of a new case; without it, one may exist all the same', () => {
    expect(readRecId({ recId: 7 })).toBe('7');
    expect(() => readRecId({ recId: '7' })).toThrow(expect.objectContaining({ mayHaveCommitted: true }));
  });
});
