import { phoneOf } from './phone';

describe('synthetic phone numbers', () => {
  it('have eleven digits of the block 169', () => expect(phoneOf('person', 12_345)).toMatch(/^169\d{8}$/));

  it('are not given twice, not even to different sorts', () => {
    const numbers = (['person', 'owner', 'staff', 'organisation'] as const).flatMap((sort) =>
      Array.from({ length: 2_000 }, (_, sequence) => phoneOf(sort, sequence)),
    );
    expect(new Set(numbers).size).toBe(8_000);
  });
});
