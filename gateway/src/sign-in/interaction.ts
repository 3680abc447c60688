import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Accounts } from './accounts';
import { failedPage } from './pages/device.page';
import { continuePage, signInPage } from './pages/sign-in.page';

interface SignInForm {
  readonly workerNo?: string;
  readonly password?: string;
}

const maxFormBytes = 4 * 1024;
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Adds the pages on which a person signs in, at `<path>/:uid`. Who is signed in already and comes from a program on their own machine confirms that it was them
 * (RFC 8252 section 8.6): a page with one button.
 */
export async function addInteraction(
  server: FastifyInstance,
  path: string,
  provider: Provider,
  accounts: Accounts,
): Promise<void> {
  await server.register(async (pages) => {
    await pages.register(formbody, { bodyLimit: maxFormBytes });

    pages.get(`${path}/:uid`, async (request, reply) => {
      const waiting = await readInteraction(provider, request, reply);
      if (!waiting) return showPage(reply, 400, failedPage());
      const isSignedIn = waiting.prompt.name === 'consent';
      return showPage(
        reply,
        200,
        isSignedIn ? continuePage(request.url, clientNameOf(waiting)) : signInPage(request.url, '', false),
      );
    });

    pages.post<{ Body: SignInForm | undefined }>(`${path}/:uid`, async (request, reply) => {
      const waiting = await readInteraction(provider, request, reply);
      if (!waiting) return showPage(reply, 400, failedPage());
      if (waiting.prompt.name === 'consent') return finish(provider, request, reply, { consent: {} });
      const { workerNo = '', password = '' } = request.body ?? {};
      const account = await accounts.authenticate(workerNo.trim(), password);
      if (!account) return showPage(reply, 401, signInPage(request.url, workerNo, true));
      return finish(provider, request, reply, { login: { accountId: account.workerNo, amr: ['pwd'] }, consent: {} });
    });
  });
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Returns the interaction that waits for this browser, by its cookie; null when there is none. */
async function readInteraction(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Interaction | null> {
  try {
    return await provider.interactionDetails(request.raw, reply.raw);
  } catch {
    return null;
  }
}

async function finish(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
  result: InteractionResults,
): Promise<FastifyReply> {
  return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
}

const clientNameOf = ({ params }: Interaction): string => String(params.client_id);

function showPage(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply.code(status).headers(pageHeaders).send(body);
}
