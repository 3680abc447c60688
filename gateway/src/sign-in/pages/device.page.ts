import { escapeHtml, page } from './page';

/** Returns the page on which a person types the code that a device shows. `form` comes from the provider and holds the fields. */
export function deviceCodePage(form: string, wrong: boolean): string {
  const error = wrong
    ? '<p class="error" role="alert">验证码错误或已过期。<br>The code is wrong or has expired.</p>'
    : '';
  return page(
    '设备登录 | Device sign-in',
    `<h1>设备登录</h1><p>请输入设备上显示的验证码。<br>Type the code that your device shows.</p>${error}${form}
<button type="submit" form="op.deviceInputForm">继续 Continue</button>`,
  );
}

/** Returns the page on which a person confirms that the code is theirs. */
export function deviceConfirmPage(form: string, userCode: string, client: string): string {
  return page(
    '确认设备登录 | Confirm device sign-in',
    `<h1>确认登录</h1><p>设备“${escapeHtml(client)}”请求以您的身份登录，验证码为：<br>The device asks to sign in as you, with the code:</p>
<p><strong>${escapeHtml(userCode)}</strong></p>${form}
<button type="submit" form="op.deviceConfirmForm">确认 Confirm</button>`,
  );
}

/** Returns the page after a device has been signed in. */
export function deviceDonePage(): string {
  return page('登录成功 | Signed in', '<h1>登录成功</h1><p>请回到您的设备。<br>Signed in. Go back to your device.</p>');
}

/** Returns the page for a sign-in that cannot go on. */
export function failedPage(): string {
  return page(
    '登录失败 | Sign-in failed',
    '<h1>登录失败</h1><p>请从原应用重新开始登录。<br>The sign-in cannot go on. Start again from your application.</p>',
  );
}
