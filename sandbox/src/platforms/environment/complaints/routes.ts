import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Faults, Store } from '../../../stand-in';
import { type ChangeFault, changeComplaint, withdrawComplaint } from './change';
import { type ComplaintSearch, findComplaint, findComplaints } from './find';
import { type ComplaintForm, complaintSchema, faultWords, registerComplaint } from './register';
import { decideDueComplaints, type ReviewDelays } from './review';

const searchSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    regionCode: { type: 'string' },
    state: { type: 'string' },
    reference: { type: 'string' },
    complaintNos: { type: 'string' },
    page: { type: 'integer', minimum: 1, default: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  },
} as const;

/** Photos come inside the JSON, a third larger than they are. */
const complaintOptions = { schema: { body: complaintSchema }, bodyLimit: 48 * 1024 * 1024 };

/** Serves the complaint register (环境投诉) under `/complaints`. */
export function serveComplaints(
  server: FastifyInstance,
  options: {
    readonly store: Store;
    readonly faults: Faults;
    readonly delays: ReviewDelays;
    readonly now: () => number;
  },
): void {
  const { store, faults, delays, now } = options;
  const decide = () => {
    const reviewAfterMs = delays.reviewAfterMs + faults.state.slowReviewMs;
    return decideDueComplaints(store, { ...delays, reviewAfterMs }, now());
  };
  server.post<{ Body: ComplaintForm }>('/complaints', complaintOptions, async (request, reply) => {
    const registered = await registerComplaint(store, request.body, now());
    if ('fault' in registered)
      return reply.code(422).send({ code: registered.fault, message: faultWords[registered.fault] });
    return reply.code(201).send(await findComplaint(store, registered.complaintNo));
  });
  const answerChange = (reply: FastifyReply, complaintNo: string, fault: ChangeFault | null) =>
    fault === null
      ? findComplaint(store, complaintNo)
      : reply.code(fault.startsWith('COMPLAINT_') ? 409 : 422).send({ code: fault, message: faultWords[fault] });
  server.put<{ Params: { complaintNo: string }; Body: ComplaintForm }>(
    '/complaints/:complaintNo',
    complaintOptions,
    async ({ params: { complaintNo }, body }, reply) => {
      await decide();
      return answerChange(reply, complaintNo, await changeComplaint(store, complaintNo, body, now()));
    },
  );
  server.post<{ Params: { complaintNo: string } }>(
    '/complaints/:complaintNo/withdrawal',
    async ({ params: { complaintNo } }, reply) => {
      await decide();
      return answerChange(reply, complaintNo, await withdrawComplaint(store, complaintNo, now()));
    },
  );
  server.get<{ Querystring: ComplaintSearch }>(
    '/complaints',
    { schema: { querystring: searchSchema } },
    async (request) => {
      await decide();
      return findComplaints(store, request.query);
    },
  );
  server.get<{ Params: { complaintNo: string } }>('/complaints/:complaintNo', async (request, reply) => {
    await decide();
    const complaint = await findComplaint(store, request.params.complaintNo);
    return complaint ?? reply.code(404).send({ code: 'COMPLAINT_UNKNOWN', message: '投诉编号不存在' });
  });
  server.get<{ Params: { complaintNo: string } }>('/complaints/:complaintNo/evidence', async (request) => {
    const { rows } = await store.pool.query<{ name: string; contentType: string; content: Buffer }>(
      'SELECT name, content_type AS "contentType", content FROM complaint_evidence WHERE complaint_no = $1 ORDER BY id',
      [request.params.complaintNo],
    );
    return {
      evidence: rows.map(({ name, contentType, content }) => ({ name, contentType, data: content.toString('base64') })),
    };
  });
}
