import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { listWebFiles, type WebFile } from './web-files';

/** What the browser client shows at the start. */
export interface Landing {
  readonly title: string;
  /** Query in the first tab. */
  readonly defaultQuery: string;
  /** Where its sign-in button goes; null = no button. */
  readonly signIn: BrowserSignIn | null;
}

/** The browser client as a public OpenID Connect client (authorization code with PKCE), whose redirect URI is the page itself. */
export interface BrowserSignIn {
  /** Path or URL under which `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Whom the access token is for (RFC 8707); null = the default of the provider. */
  readonly resource: string | null;
}

export const defaultLanding: Landing = Object.freeze({
  title: 'OneGrid 一网',
  defaultQuery: '{\n  __typename\n}\n',
  signIn: null,
});

/** The page may load from its own origin only; the editor sets styles of its own and starts its workers from files. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL, or a page that says how to build it. */
export interface WebClient {
  /** Registers it at `/` with its files, and `/graphiql-settings.json`. */
  routes(server: FastifyInstance): Promise<void>;
  /** Answers with the page, wherever it was asked for. */
  page(reply: FastifyReply): FastifyReply;
}

export function webClient(directory: string, landing: Landing): WebClient {
  const files = listWebFiles(directory);
  const start = files.get('/');
  const page = (reply: FastifyReply) =>
    start ? sendFile(reply, start) : reply.type('text/html; charset=utf-8').send(notBuilt);

  async function routes(server: FastifyInstance): Promise<void> {
    server.addHook('onSend', async (_request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
    });
    for (const [url, file] of files) server.get(url, async (_request, reply) => sendFile(reply, file));
    if (!start) server.get('/', async (_request, reply) => page(reply));
    server.get('/graphiql-settings.json', async (_request, reply) =>
      reply.header('cache-control', 'no-store').send(landing),
    );
  }

  return { routes, page };
}

function sendFile(reply: FastifyReply, file: WebFile): FastifyReply {
  return reply
    .type(file.contentType)
    .header('content-security-policy', contentSecurityPolicy)
    .header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .send(createReadStream(file.path));
}

const notBuilt = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>OneGrid 一网</title>
<h1>OneGrid 一网</h1>
<p>The graph is at <code>POST /graphql</code>. GraphiQL has not been built; build it with <code>npm run build</code> and start again.</p>
<p>查询地址：<code>POST /graphql</code>。GraphiQL 尚未构建，请运行 <code>npm run build</code> 后重新启动。</p>
</html>
`;
