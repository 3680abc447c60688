import { PlatformFailure, PlatformRefusal } from '@onegrid/kit';
import { readEnvelope } from './envelope';

const answer = (body: unknown) => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

describe('readEnvelope', () => {
  it('gives the result, and null for the code that says there is no data', () => {
    expect(readEnvelope(200, answer({ code: '0000', msg: '成功', result: [1] }))).toEqual([1]);
    expect(readEnvelope(200, answer({ code: '0201', msg: '暂无数据', result: null }))).toBeNull();
  });

  it.each([
    ['a token that is gone', 200, { code: '0401', msg: 'token已失效' }, 'PLATFORM_SESSION_EXPIRED', false],
    ['the platform’s own failure', 200, { code: '0500', msg: '系统异常' }, 'PLATFORM_UNAVAILABLE', true],
    ['a status of 500', 500, '<html>', 'PLATFORM_UNAVAILABLE', true],
    ['a code that is a number', 200, { code: 0, msg: '', result: null }, 'PLATFORM_ANSWER_UNREADABLE', true],
    ['a code that nobody knows', 200, { code: '7777', msg: '', result: null }, 'PLATFORM_ANSWER_UNREADABLE', true],
    ['bytes that are no JSON', 200, '{"]]>', 'PLATFORM_ANSWER_UNREADABLE', true],
    ['a bare array', 200, [], 'PLATFORM_ANSWER_UNREADABLE', true],
  ])('fails on %s', (_case, status, body, code, mayHaveCommitted) => {
    const failure = caught(() => readEnvelope(status, answer(body)));
    expect(failure).toBeInstanceOf(PlatformFailure);
    expect(failure).toMatchObject({ code, mayHaveCommitted });
  });

  it('keeps the platform’s words when it refuses', () => {
    const refused = caught(() => readEnvelope(200, answer({ code: '0404', msg: '检查对象不存在', result: null })));
    expect(refused).toBeInstanceOf(PlatformRefusal);
    expect(refused).toMatchObject({ reason: '检查对象不存在' });
  });
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
