import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { sufferFaults, takeMultipart } from '../../stand-in';
import { sendPage } from './answer';
import { parseForm } from './form';
import type { UrbanPlatform } from './platform';
import { caseList } from './routes/case-list';
import { caseMedia } from './routes/case-media';
import { locate } from './routes/locate';
import { reportCase } from './routes/report-case';
import { sessionCookie, signIn, signInPage, signInPath } from './routes/sign-in';
import { trans } from './routes/trans';
import { withdrawCase } from './routes/withdraw-case';

const errorPage = (status: number) => `<html><body><h1>HTTP Status ${status}</h1></body></html>`;

/** Returns the platform's HTTP server, not yet listening. */
export async function createUrbanServer(platform: UrbanPlatform): Promise<FastifyInstance> {
  const { faults, sessions } = platform;
  const server = fastify({
    forceCloseConnections: true,
    routerOptions: { querystringParser: (text) => ({ ...parseForm(text) }) },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, parseForm(String(body))),
  );
  takeMultipart(server);
  sufferFaults(server, faults, (request) => request.method === 'POST' && !request.url.startsWith(signInPath));
  await server.register(cookie);
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith(signInPath) || sessions.accountOf(request.cookies[sessionCookie])) return;
    return sendPage(reply, signInPage(''));
  });
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return sendPage(reply.code(status), errorPage(status));
  });
  server.setNotFoundHandler((_request, reply) => sendPage(reply.code(404), errorPage(404)));
  for (const route of [signIn, caseList, caseMedia, locate, reportCase, withdrawCase, trans]) route(server, platform);
  return server;
}
