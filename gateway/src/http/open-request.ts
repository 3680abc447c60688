import { invariant, type Viewer } from '@onegrid/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Generation } from '../generations/generation';
import { Later, type Takes } from '../live/later';
import { OperationNotes } from '../log/operation-notes';
import type { GatewayRequest } from '../request';
import { PlatformReports } from '../respond/platform-reports';
import type { Telemetry } from '../telemetry';
import { CallSignal } from '../transport/call-signal';
import { SubgraphFailure } from '../transport/subgraph-failure';
import type { Uploads } from '../uploads/uploads';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `openRequest` on every request of the graph, null elsewhere. */
    gatewayRequest: GatewayRequest | null;
    /** Set by `openRequest`: what answers this request, whatever supergraph comes meanwhile. */
    generation: Generation | null;
  }
}

/** Opens the gateway's record of a request: nobody asks yet, nothing is gathered. */
export function openRequest(request: FastifyRequest, generation: Generation, telemetry: Telemetry | null): void {
  request.generation = generation;
  request.gatewayRequest = {
    requestId: request.id,
    viewer: null,
    signal: new CallSignal(),
    headers: request.headers,
    platforms: new PlatformReports(),
    notes: new OperationNotes(),
    telemetry: telemetry?.begin(request.headers) ?? null,
    later: new Later(takenBy(request.headers.accept)),
  };
}

/** To be called when the connection is done with a request: its signal is aborted when the client went away before the answer was out. */
export function abortUnanswered(request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.raw.writableFinished) recordOf(request).signal.abort(new SubgraphFailure('ABORTED'));
}

/** Returns what a client with this `Accept` header can take after the first answer. */
function takenBy(accept: string | undefined): Takes {
  if (accept?.includes('text/event-stream')) return 'events';
  return accept?.includes('deferSpec=20220824') ? 'parts' : 'nothing';
}

/** Puts down who asks. */
export function nameViewer(request: FastifyRequest, viewer: Viewer | null): void {
  request.gatewayRequest = { ...recordOf(request), viewer };
}

/** Returns the record that `openRequest` made. */
export function recordOf(request: FastifyRequest): GatewayRequest {
  invariant(request.gatewayRequest, 'a request of the graph without its record');
  return request.gatewayRequest;
}

/** Returns what `openRequest` took for the request. */
export function generationOf(request: FastifyRequest): Generation {
  invariant(request.generation, 'a request of the graph without its generation');
  return request.generation;
}

/** Puts down the files that came with a request. */
export function noteUploads(request: FastifyRequest, uploads: Uploads): void {
  request.gatewayRequest = { ...recordOf(request), uploads };
}

/** Returns the record of one operation of a request that has several: the same viewer and signal, gathering of its own, and one answer. */
export function openOperation(request: GatewayRequest): GatewayRequest {
  return { ...request, platforms: new PlatformReports(), notes: new OperationNotes(), later: undefined };
}
