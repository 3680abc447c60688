import type { IncomingHttpHeaders } from 'node:http';
import { isRecord } from '@onegrid/schema';
import { getOperationAST } from 'graphql';
import type { OperationResponse } from '../operation-context';
import type { DocumentReader } from '../protect/read-document';
import type { GatewayRequest } from '../request';
import { chooseMediaType } from '../respond/media-type';
import { stringifyAnswer } from '../respond/stringify-answer';
import type { NamedContext, OperationSteps } from './operation-steps';

/** A `POST` with a JSON body, as it came. */
export interface Posted {
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly record: GatewayRequest;
}

/** An answer in one piece. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Returns null, and has done nothing, for what Apollo Server has to look at. */
export type AnswerKnown = (posted: Posted) => Promise<WholeAnswer> | null;

/**
 * Returns what answers operations of known documents by the same steps as all others, without Apollo Server's pipeline around them. It takes only what is right
 * in every respect. All else (a new document, files, answers in parts, whatever is refused before it is executed) is Apollo Server's.
 */
export function knownOperations(documents: DocumentReader, steps: OperationSteps): AnswerKnown {
  return (posted) => {
    const context = contextOf(posted, documents);
    if (context === null) return null;
    try {
      steps.admit(context);
    } catch {
      return null;
    }
    return answer(context, steps);
  };
}

/** An operation with the answer that it will have. */
interface KnownContext extends NamedContext {
  readonly response: OperationResponse & { body: { kind: 'single' } };
}

async function answer(context: KnownContext, steps: OperationSteps): Promise<WholeAnswer> {
  const { status, result } = await steps.execute(context);
  const { http, body } = context.response;
  http.status = status;
  body.singleResult = result;
  steps.finish(context);
  return { status: http.status ?? 200, headers: http.headers, text: stringifyAnswer(result) };
}

function contextOf({ body, headers, record }: Posted, documents: DocumentReader): KnownContext | null {
  if (!isRecord(body)) return null;
  if (record.uploads || (record.later && record.later.takes !== 'nothing')) return null;
  const { variables = null, operationName = null } = body;
  if (variables !== null && !isRecord(variables)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  const known = documentOf(body, documents);
  const operation = known && getOperationAST(known.document, operationName);
  if (!operation || chooseMediaType(headers.accept) === null) return null;
  const { document, schema, hash } = known;
  return {
    contextValue: record,
    schema,
    document,
    operation,
    operationName: operation.name?.value ?? null,
    queryHash: hash,
    request: {
      variables: variables ?? undefined,
      http: { method: 'POST', headers: { get: (name) => textOf(headers[name]) } },
    },
    response: { http: { status: undefined, headers: new Map() }, body: { kind: 'single', singleResult: {} } },
  };
}

/** A request with a text and a hash wants the text to be stored. */
function documentOf({ query, extensions }: Record<string, unknown>, documents: DocumentReader) {
  if (extensions !== undefined && extensions !== null && !isRecord(extensions)) return undefined;
  const named = extensions?.persistedQuery ?? null;
  if (typeof query === 'string') return named === null ? documents.find(query) : undefined;
  const hash = isRecord(named) && (query ?? null) === null ? named.sha256Hash : null;
  return typeof hash === 'string' ? documents.findByHash(hash) : undefined;
}

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}
