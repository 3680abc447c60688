import { PlatformFailure, PlatformRefusal } from '@onegrid/kit';
import { openEnvelope } from './envelope';

const answer = (body: string, status = 200) => ({ status, headers: {}, bytes: Buffer.from(body) });

function failureOf(body: string, status = 200): unknown {
  try {
    return openEnvelope('party', answer(body, status));
  } catch (error) {
    if (error instanceof PlatformRefusal) return { code: error.code, reason: error.reason };
    if (error instanceof PlatformFailure) return { code: error.code, mayHaveCommitted: error.mayHaveCommitted };
    throw error;
  }
}

describe('opening the envelope', () => {
  it('gives the content of a success, with or without errcode', () => {
    expect(openEnvelope('party', answer('{"errcode":0,"errmsg":"ok","openid":"o1"}'))).toMatchObject({ openid: 'o1' });
    expect(openEnvelope('party', answer('{"access_token":"t","expires_in":7200}'))).toMatchObject({
      access_token: 't',
    });
  });

  it.each([40001, 40014, 42001])('takes errcode %i as a dead token', (errcode) => {
    expect(failureOf(JSON.stringify({ errcode }))).toEqual({
      code: 'PLATFORM_SESSION_EXPIRED',
      mayHaveCommitted: false,
    });
  });

  it.each([45009, 40003, 40013, 40125])('takes errcode %i as "not now"', (errcode) => {
    expect(failureOf(JSON.stringify({ errcode }))).toEqual({ code: 'PLATFORM_UNAVAILABLE', mayHaveCommitted: false });
  });

  it.each([
    ['{"errcode":-1,"errmsg":"system error"}', 200],
    ['<html>HTTP Status 500</html>', 500],
  ])('does not know what was done when it reads %s', (body, status) => {
    expect(failureOf(body, status)).toEqual({ code: 'PLATFORM_UNAVAILABLE', mayHaveCommitted: true });
  });

  it('takes any other errcode as a refusal in the words of the platform', () => {
    expect(failureOf('{"errcode":60123,"errmsg":"invalid party id"}')).toEqual({
      code: 'PLATFORM_REFUSED',
      reason: '60123 invalid party id',
    });
  });

  it.each([
    ['<html>请在微信客户端打开链接</html>', 200],
    ['null', 200],
    ['{"errcode":"0"}', 200],
    ['{}', 302],
  ])('cannot read %s', (body, status) => {
    expect(failureOf(body, status)).toMatchObject({ code: 'PLATFORM_ANSWER_UNREADABLE' });
  });
});
