import { PlatformRefusal } from '@onegrid/kit';
import { openEnvelope } from './envelope';

const answer =
  (text: string, status = 200) =>
  () =>
    openEnvelope({ status, headers: {}, bytes: Buffer.from(text) });

test('ids beyond 2^53 keep every digit', () => {
  expect(answer('{"code":200,"msg":"操作成功","data":[{"residentId":1741234567890123459}]}')()).toMatchObject({
    data: [{ residentId: '1741234567890123459' }],
  });
});

test('401 in the body is an ended session, which leaves nothing behind', () => {
  expect(answer('{"code":401,"msg":"认证失败"}')).toThrow(
    expect.objectContaining({ code: 'PLATFORM_SESSION_EXPIRED', mayHaveCommitted: false }),
  );
});

test('500 in the body is a refusal in the platform’s words', () => {
  expect(answer('{"code":500,"msg":"房屋信息不存在"}')).toThrow(PlatformRefusal);
  expect(answer('{"code":500,"msg":"房屋信息不存在"}')).toThrow(expect.objectContaining({ reason: '房屋信息不存在' }));
});

test.each([
  ['an error of the framework', '{"code":500,"msg":"系统未知错误，请联系管理员"}', 200],
  ['a sign-in page', '<html><body>登录</body></html>', 200],
  ['garbage', '\u0000{"]]>', 200],
  ['a bare list', '[]', 200],
  ['no code', '{"msg":"操作成功"}', 200],
  ['an unknown code', '{"code":601,"msg":"警告"}', 200],
  ['an HTTP error', '{"code":200,"msg":"操作成功"}', 502],
])('%s cannot be read', (_name, text, status) => {
  expect(answer(text, status)).toThrow(expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }));
});
