import type { Viewer } from '@onegrid/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Generations } from '../generations/generations';
import type { EventStreams } from '../live/event-streams';
import type { Limits } from '../protect/limits';
import type { Telemetry } from '../telemetry';
import type { Identity } from '../verify/identity';
import { whoAsks } from '../verify/who-asks';
import { batchAnswers } from './answer-batch';
import { answerError } from './answer-error';
import { compressAnswer } from './compress-answer';
import { crossOriginAnswers } from './cross-origin';
import { decompressBody } from './decompress-body';
import type { HttpSettings } from './http-settings';
import { takeJsonBodies } from './json-body';
import { logRequests } from './log-requests';
import { encodeLong } from './long-answers';
import { abortUnanswered, generationOf, nameViewer, openRequest, recordOf } from './open-request';
import { answerOperation } from './operation-handler';
import { otherMethods } from './other-methods';
import { checkRequest } from './persisted/check-request';
import { documentCheck } from './persisted/document-check';
import { takeUploads } from './take-uploads';
import { wantsPage } from './wants-page';

export interface GraphRoutes {
  readonly generations: Generations;
  readonly identity: Identity | null;
  readonly limits: Limits;
  readonly log: Logger;
  readonly http: HttpSettings;
  /** Answers with GraphiQL; null = there is none. */
  readonly page: ((reply: FastifyReply) => FastifyReply) | null;
  readonly telemetry: Telemetry | null;
  /** Answers clients that accept event streams. */
  readonly eventStreams: EventStreams;
}

const url = '/graphql';

/** Registers `/graphql`. What happens to a request, top to bottom: */
export function graphRoutes({ generations, identity, limits, log, http, page, telemetry, eventStreams }: GraphRoutes) {
  return async (server: FastifyInstance): Promise<void> => {
    const { logWhenOver, answering, logEach } = logRequests(server, log);
    const checkDocument = documentCheck(http);
    const onlyListed = http.persistedOperations?.mode === 'only';
    const answerBatch = batchAnswers({ checkDocument, maxOperations: http.maxBatchOperations, logEach });
    const compressFrom = http.compressFromCharacters ?? Number.POSITIVE_INFINITY;
    server.decorateRequest('gatewayRequest', null);
    server.decorateRequest('generation', null);
    // 1 open its record, with the supergraph of this moment; when all is over, one line in the log
    server.addHook('onRequest', (request, reply, done) => {
      const { generation, release } = generations.hold();
      openRequest(request, generation, telemetry);
      logWhenOver(request, reply, { closed: () => abortUnanswered(request, reply), release });
      done();
    });
    // 2 whether pages of other origins may ask
    const crossOrigin = crossOriginAnswers(http.corsOrigins);
    if (crossOrigin) server.addHook('onRequest', crossOrigin);
    otherMethods(server, url);
    // 3 who asks; a wrong token ends here, before the body is read
    server.addHook('onRequest', (request, _reply, done) => {
      const viewer = whoAsks(identity, request.headers.authorization);
      if (viewer === null) return done();
      const take = (known: Viewer) => {
        nameViewer(request, known);
        done();
      };
      // without a pause when it can be: the body is on its way, and would be put aside for later
      if (viewer instanceof Promise) viewer.then(take, done);
      else take(viewer);
    });
    // 4 the body, at most so large, unpacked when it is compressed: JSON, or JSON with files
    takeJsonBodies(server);
    if (http.uploads) takeUploads(server, { ...http.uploads, maxBodyBytes: limits.maxBodyBytes }, identity !== null);
    server.route({
      url,
      method: ['GET', 'POST'],
      exposeHeadRoute: false,
      bodyLimit: limits.maxBodyBytes,
      preParsing: decompressBody(limits.maxBodyBytes),
      handler: answering(async (request, reply) => {
        if (page && wantsPage(request)) return page(reply);
        try {
          // 5 which document is meant, and may it be asked for
          checkRequest(request, checkDocument, onlyListed);
          // 6 parse, validate, admit, plan, execute, finish
          const { body } = request;
          const generation = generationOf(request);
          const record = recordOf(request);
          if (record.later?.takes === 'events' && !Array.isArray(body))
            return await eventStreams.answer(request, reply, record, generation.apollo);
          const answer = Array.isArray(body)
            ? await answerBatch(generation, request, reply, body)
            : await answerOperation(generation, request, reply);
          // 7 a long answer goes out as bytes, compressed; events and deferred parts go out as they come
          if (typeof answer !== 'string') return answer;
          return encodeLong(answer.length >= compressFrom ? await compressAnswer(request, reply, answer) : answer);
        } finally {
          // an answer in parts is awaited like any other: its files stay until the last part is out or its client is gone
          const { uploads } = recordOf(request);
          if (uploads) await uploads.release();
        }
      }),
    });
    // × what ended on the way
    server.setErrorHandler(answerError);
  };
}
