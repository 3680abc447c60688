import type { onSendHookHandler } from 'fastify';

/** Shorter ones go out in one piece with their headers, characters. */
const longFromCharacters = 4096;

/** Encodes a long answer once. As text, Node's HTTP server would measure it first and encode it later into room for the longest encoding there could be. */
export const encodeLongAnswers: onSendHookHandler = (_request, _reply, payload, done) => {
  const isLong = typeof payload === 'string' && payload.length >= longFromCharacters;
  done(null, isLong ? Buffer.from(payload) : payload);
};
