import { escapeHtml, page } from './page';

/** Returns the sign-in form. `failed` shows that the last attempt was wrong. */
export function signInPage(action: string, workerNo: string, failed: boolean): string {
  const error = failed
    ? '<p class="error" role="alert">工号或密码错误，或账号已暂时锁定。<br>Wrong worker number or password, or the account rests for a while.</p>'
    : '';
  return page(
    '登录一网 | Sign in to OneGrid',
    `<h1>登录一网 <small>OneGrid</small></h1>
<p>一次登录，各平台通用。<br>Sign in once for every platform.</p>
${error}
<form method="post" action="${escapeHtml(action)}">
<label>工号 Worker number<input name="workerNo" autocomplete="username" required autofocus value="${escapeHtml(workerNo)}"></label>
<label>密码 Password<input name="password" type="password" autocomplete="current-password" required></label>
<button type="submit">登录 Sign in</button>
</form>`,
  );
}

/** Returns the page on which a signed-in person confirms that a program on their machine may go on. */
export function continuePage(action: string, client: string): string {
  return page(
    '继续 | Continue',
    `<h1>继续登录</h1><p>程序“${escapeHtml(client)}”请求使用您已登录的身份。<br>A program on this machine asks to use your sign-in.</p>
<form method="post" action="${escapeHtml(action)}"><button type="submit">继续 Continue</button></form>`,
  );
}
