import { objection } from './review';

describe('the acceptance seat', () => {
  it('files a plain description', () => expect(objection('楼道口乱堆物料')).toBeNull());
  it('voids one of fewer than 4 characters', () => expect(objection(' 乱堆𬭎 ')).toBe('问题描述不清，不予立案'));
  it('voids what says that it is a test', () => expect(objection('这是测试数据')).toBe('测试数据，予以作废'));
});
