import fastify, { type FastifyInstance } from 'fastify';
import type { FaultState, Faults } from './faults';

/** Counts of everything the platform keeps, table by table: the evidence for "exactly once". */
export type CountRecords = () => Promise<Record<string, number>>;

const faultSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    slowMs: { type: 'integer', minimum: 0 },
    down: { type: 'boolean' },
    refuses: { type: 'boolean' },
    garbage: { type: 'boolean' },
    dropReplies: { type: 'integer', minimum: 0 },
    slowReviewMs: { type: 'integer', minimum: 0 },
    clockSkewMs: { type: 'integer' },
  },
} as const;

/**
 * Returns the fault control of one stand-in, an HTTP server of its own so that it answers while the platform does not:
 * `GET /faults`, `PATCH /faults` with some of FaultState, `DELETE /faults`, `POST /expire-sessions`, `GET /records`.
 */
export function createFaultControl(name: string, faults: Faults, countRecords: CountRecords): FastifyInstance {
  const control = fastify();
  control.get('/', () => ({ platform: name, faults: faults.state }));
  control.get('/faults', () => faults.state);
  control.patch<{ Body: Partial<FaultState> }>('/faults', { schema: { body: faultSchema } }, async (request) => {
    await faults.set(request.body);
    return faults.state;
  });
  control.delete('/faults', async () => {
    await faults.clear();
    return faults.state;
  });
  control.post('/expire-sessions', async () => {
    await faults.expireSessions();
    return { expired: true };
  });
  control.get('/records', () => countRecords());
  return control;
}
