import type { FastifyReply } from 'fastify';
import { encode } from 'iconv-lite';

/** Answers in the platform's envelope, in GB18030. */
export function succeed(reply: FastifyReply, data: unknown): FastifyReply {
  return sendJson(reply, { resultInfo: { success: true, message: null, data } });
}

/** Refuses in the platform's envelope: status 200, `success` false and a sentence. */
export function fail(reply: FastifyReply, message: string): FastifyReply {
  return sendJson(reply, { resultInfo: { success: false, message, data: null } });
}

export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html;charset=GB18030').send(encode(html, 'gb18030'));
}

function sendJson(reply: FastifyReply, body: unknown): FastifyReply {
  return reply.type('application/json;charset=GB18030').send(encode(JSON.stringify(body), 'gb18030'));
}
