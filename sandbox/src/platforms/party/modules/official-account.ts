import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok, Refused } from '../envelope';
import { requiredText, textOf } from '../parameters';

/** 公众号: sign-in of a business system and the openid of a worker. */
export function officialAccount(server: FastifyInstance, { tokens, store, serviceAccount }: PartyContext): void {
  server.get('/cgi-bin/token', ({ query }) => {
    if (textOf(query, 'appid') !== serviceAccount.appId) throw new Refused(40013);
    if (textOf(query, 'secret') !== serviceAccount.appSecret) throw new Refused(40125);
    return { access_token: tokens.issue(), expires_in: Math.floor(tokens.lifetimeMs / 1000) };
  });

  server.get('/cgi-bin/user/convert_to_openid', async ({ query }) => {
    const found = await store.pool.query<{ openid: string }>('SELECT openid FROM wx_account WHERE userid = $1', [
      requiredText(query, 'userid'),
    ]);
    const [account] = found.rows;
    if (!account) throw new Refused(46004);
    return ok({ openid: account.openid });
  });
}
