import type { GraphQLRequestContextDidEncounterErrors } from '@apollo/server';
import { describeCause } from '@onegrid/schema';
import type { GatewayRequest } from '../request';
import { isInternal, publicCode } from '../respond/format-error';

/** Longest operation name in the log, characters. */
const nameLimit = 100;

/** Notes the name, kind and hash of an operation. */
export function noteOperation(context: {
  readonly contextValue: GatewayRequest;
  readonly operationName?: string | null;
  readonly operation?: { readonly operation: 'query' | 'mutation' | 'subscription' };
  readonly queryHash?: string;
}): void {
  context.contextValue.notes.name({
    name: context.operationName?.slice(0, nameLimit) ?? null,
    kind: context.operation?.operation ?? null,
    documentHash: context.queryHash ?? null,
  });
}

/** Notes the code of every error, and the cause of those whose cause the client does not see. */
export function noteErrors(
  context: Pick<GraphQLRequestContextDidEncounterErrors<GatewayRequest>, 'contextValue' | 'errors'>,
): void {
  const { notes } = context.contextValue;
  for (const error of context.errors) {
    const extensions = error.extensions ?? {};
    const code = publicCode(extensions.code);
    const service = typeof extensions.service === 'string' ? extensions.service : undefined;
    notes.error(code);
    if (!isInternal(code, service !== undefined)) continue;
    const cause = service === undefined ? describeCause(error.originalError ?? error) : undefined;
    notes.cause({
      code,
      ...(service && { service }),
      ...(error.path && { path: error.path }),
      ...(cause && { cause }),
    });
  }
}
