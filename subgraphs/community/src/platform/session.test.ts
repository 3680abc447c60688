import { solveCaptcha } from './session';

test.each([
  ['7+5=?', '12'],
  ['7-5=?', '2'],
  ['3*4=?', '12'],
  ['3×4=?', '12'],
])('%s is %s', (question, answer) => {
  expect(solveCaptcha(question)).toBe(answer);
});

test('a captcha that is no sum cannot be solved, and nothing was done', () => {
  expect(() => solveCaptcha('点击图中的文字')).toThrow(
    expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE', mayHaveCommitted: false }),
  );
});
