import type { PlatformResponse } from '@onegrid/kit';
import { readAnswer } from './answer';

const response = (status: number, body: string): PlatformResponse => ({
  status,
  headers: {},
  bytes: Buffer.from(body),
});

describe('answers of the platform', () => {
  it('are JSON objects', () => expect(readAnswer(response(200, '{"value":[]}'), false)).toEqual({ value: [] }));

  it.each([
    ['an ended key', 401, '{}', 'PLATFORM_SESSION_EXPIRED', false],
    ['a server error', 500, '<html>', 'PLATFORM_UNAVAILABLE', true],
    ['garbage', 200, '\u0000{"]]>', 'PLATFORM_ANSWER_UNREADABLE', true],
    ['a list', 200, '[]', 'PLATFORM_ANSWER_UNREADABLE', true],
    ['an odd status', 302, '{}', 'PLATFORM_ANSWER_UNREADABLE', true],
  ])('%s to a write', (_words, status, body, code, mayHaveCommitted) =>
    expect(() => readAnswer(response(status, body), true)).toThrow(expect.objectContaining({ code, mayHaveCommitted })),
  );

  it('are a refusal when the platform understood a write and said no', () => {
    expect(() => readAnswer(response(422, '{"code":"REGION_UNKNOWN","message":"行政区划代码不存在"}'), true)).toThrow(
      expect.objectContaining({ code: 'PLATFORM_REFUSED', reason: '行政区划代码不存在' }),
    );
    expect(() => readAnswer(response(400, '{"message":"bad filter"}'), false)).toThrow(
      expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
    );
  });
});
