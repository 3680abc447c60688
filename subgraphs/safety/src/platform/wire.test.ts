import { readCheckObject, readCreatedId, readList, readPage } from './wire';

const object = { objectId: 'CZF1', objectName: '101室', lastCheckTime: 1_577_836_800_000 };
const unreadable = expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' });

describe('reading the wire', () => {
  it('keeps the fields that are used and no others', () => {
    expect(readCheckObject({ ...object, linkPhone: '13900000000' })).toEqual(object);
  });

  it('takes a missing field for null where null is allowed, and nowhere else', () => {
    expect(readCheckObject({ objectId: 'CZF1', objectName: '101室' })).toMatchObject({ lastCheckTime: null });
    expect(() => readCheckObject({ objectId: 'CZF1' })).toThrow(unreadable);
    expect(() => readCheckObject({ ...object, lastCheckTime: '2019-12-31' })).toThrow(unreadable);
    expect(() => readCheckObject('CZF1')).toThrow(unreadable);
  });

  it('takes no data for an empty list, and anything else that is no list for unreadable', () => {
    expect(readList(null, readCheckObject)).toEqual([]);
    expect(readPage(null, readCheckObject)).toEqual({ records: [], pages: 0 });
    expect(readPage({ records: [object], pages: 1 }, readCheckObject)).toEqual({ records: [object], pages: 1 });
    expect(() => readList({ records: [] }, readCheckObject)).toThrow(unreadable);
    expect(() => readPage([object], readCheckObject)).toThrow(unreadable);
  });

  it('insists on the id of a created record', () => {
    expect(readCreatedId({ checkId: 'JC1' }, 'checkId')).toBe('JC1');
    expect(() => readCreatedId(null, 'checkId')).toThrow(unreadable);
    expect(() => readCreatedId({ checkId: 7 }, 'checkId')).toThrow(unreadable);
  });
});
