import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { OneGridError } from '@onegrid/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestRefusal } from '../respond/request-refusal';
import { type MultipartLimits, readMultipart } from '../uploads/read-multipart';
import { generationOf, noteUploads, recordOf } from './open-request';

/** A browser asks leave before it sends one of these to another origin; a form cannot have them. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Takes multipart requests as bodies, when everything that can be refused without reading has been. */
export function takeUploads(server: FastifyInstance, limits: MultipartLimits, signInNeeded: boolean): void {
  server.addContentTypeParser('multipart/form-data', async (request: FastifyRequest, body: Readable) => {
    requirePreflight(request.headers);
    if (signInNeeded && recordOf(request).viewer === null) throw new OneGridError('UNAUTHENTICATED');
    if (!generationOf(request).takesFiles) throw requestRefusal('UNSUPPORTED_MEDIA_TYPE');
    const { operations, uploads } = await readMultipart(request.headers, body, limits);
    noteUploads(request, uploads);
    return operations;
  });
}

function requirePreflight(headers: IncomingHttpHeaders): void {
  if (preflightHeaders.some((name) => headers[name])) return;
  throw requestRefusal('BAD_REQUEST', `A multipart request needs one of the headers ${preflightHeaders.join(', ')}.`);
}
