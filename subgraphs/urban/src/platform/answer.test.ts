import type { PlatformFailure } from '@onegrid/kit';
import { asRead, readAnswer } from './answer';

const answer = (text: string, contentType = 'application/json;charset=GB18030', status = 200) => ({
  status,
  headers: { 'content-type': contentType },
  bytes: Buffer.from(text),
});
const failureOf = (read: () => unknown): PlatformFailure => {
  try {
    read();
  } catch (error) {
    return error as PlatformFailure;
  }
  throw new RangeError('did not fail');
};

describe('the envelope of the platform', () => {
  it('is data or a refusal', () => {
    expect(readAnswer(answer('{"resultInfo":{"success":true,"data":[1]}}'), false)).toEqual({
      success: true,
      data: [1],
    });
    expect(readAnswer(answer('{"resultInfo":{"success":false,"message":"no"}}'), false)).toEqual({
      success: false,
      message: 'no',
    });
  });

  it('is the sign-in page, with status 200, when the session has ended', () => {
    const page = answer('<form><input name="p" type="password"/></form>', 'text/html;charset=GBK');
    expect(failureOf(() => readAnswer(page, true))).toMatchObject({
      code: 'PLATFORM_SESSION_EXPIRED',
      mayHaveCommitted: false,
    });
  });

  it.each([
    ['a server error', answer('', 'text/html', 500), 'PLATFORM_UNAVAILABLE'],
    ['another page', answer('<h1>404</h1>', 'text/html', 200), 'PLATFORM_ANSWER_UNREADABLE'],
    ['a status of its own', answer('{}', 'application/json', 404), 'PLATFORM_ANSWER_UNREADABLE'],
    ['no envelope', answer('{}'), 'PLATFORM_ANSWER_UNREADABLE'],
    ['no success', answer('{"resultInfo":{}}'), 'PLATFORM_ANSWER_UNREADABLE'],
  ])('may leave a record behind when a write is answered with %s, a read never', (_, response, code) => {
    const failure = failureOf(() => readAnswer(response, true));
    expect(failure).toMatchObject({ code, mayHaveCommitted: true });
    expect(asRead(failure)).toMatchObject({ code, mayHaveCommitted: false });
  });
});
