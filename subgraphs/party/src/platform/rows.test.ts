import { readPage, readRows, scoreColumns } from './rows';

describe('reading rows', () => {
  it('keeps the columns that are asked for and nothing else', () => {
    const content = { score_list: [{ member_id: 'DY1', score: '120', star: 2, mobile: '13900000000' }] };
    expect(readRows('party', content, 'score_list', scoreColumns)).toEqual([
      { member_id: 'DY1', score: '120', star: 2 },
    ]);
  });

  it.each([
    ['no list', {}],
    ['a row that is no object', { score_list: [null] }],
    ['a column that is missing', { score_list: [{ member_id: 'DY1', score: '120' }] }],
    ['a column of another type', { score_list: [{ member_id: 'DY1', score: 120, star: 2 }] }],
  ])('does not take %s', (_words, content) => {
    expect(() => readRows('party', content, 'score_list', scoreColumns)).toThrow(
      expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
    );
  });

  it('does not take a page without its total or its next_id', () => {
    for (const content of [
      { list: [], next_id: '' },
      { list: [], total: 0 },
    ])
      expect(() => readPage('party', content, scoreColumns)).toThrow(
        expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
      );
  });
});
