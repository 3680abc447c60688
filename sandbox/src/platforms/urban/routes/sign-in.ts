import type { FastifyInstance } from 'fastify';
import { sendPage } from '../answer';
import type { Form } from '../form';
import type { UrbanPlatform } from '../platform';

export const sessionCookie = 'JSESSIONID';
export const signInPath = '/login';

/** `GET /login` is the sign-in page; `POST /login` gives a session cookie and leads on, or shows the page again. */
export function signIn(server: FastifyInstance, { sessions }: UrbanPlatform): void {
  server.get(signInPath, (_request, reply) => sendPage(reply, signInPage('')));
  server.post<{ Body: Form }>(signInPath, (request, reply) => {
    const { userName = '', password = '' } = request.body;
    const session = sessions.open(userName, password);
    if (session === null) return sendPage(reply, signInPage('用户名或密码错误'));
    return reply.setCookie(sessionCookie, session, { path: '/', httpOnly: true }).redirect('/main', 302);
  });
  server.get('/main', (_request, reply) =>
    sendPage(reply, '<html><head><title>智慧城管</title></head><body>欢迎使用</body></html>'),
  );
}

/** The page that everybody without a session gets, whatever was asked for. */
export function signInPage(message: string): string {
  return `<html><head><title>智慧城管 - 用户登录</title></head><body><form action="${signInPath}" method="post">
<p>${message}</p><input name="userName"/><input name="password" type="password"/><input type="submit" value="登录"/></form></body></html>`;
}
