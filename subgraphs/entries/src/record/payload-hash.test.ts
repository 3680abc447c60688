import { payloadHash } from './payload-hash';

describe('payload hash', () => {
  it('does not depend on the order of fields, nor on null against left out', () => {
    expect(payloadHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(payloadHash({ b: { c: [1, 2] }, a: 1 }));
  });

  it.each([[{ a: 2 }], [{ a: 1, b: 0 }], [{ a: [1] }]])('tells %j from the payload', (other) =>
    expect(payloadHash(other)).not.toBe(payloadHash({ a: 1 })),
  );
});
