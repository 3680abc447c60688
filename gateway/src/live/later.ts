import type { GraphQLError } from 'graphql';
import type { PlatformReports } from '../respond/platform-reports';

/** What a client can take after the first answer: nothing, deferred parts (multipart), or the events of a subscription. */
export type Takes = 'nothing' | 'parts' | 'events';

/** What one event of a subscription came to. */
export interface EventResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLError[];
  /** What the subgraphs said about platforms for this event. */
  readonly platforms: PlatformReports;
}

/** One deferred part of an answer: https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md */
export interface DeferredPart {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** From the root of the answer. */
  readonly path: readonly (string | number)[];
  readonly label?: string;
  readonly errors?: readonly GraphQLError[];
}

/** The slot of a request's record in which the executor leaves what comes after the first answer. Whoever answers the client takes it from there. */
export class Later {
  readonly takes: Takes;
  /** Results of a subscription; null when the operation is none. */
  events: AsyncGenerator<EventResult> | null = null;
  /** Groups of deferred parts, in the order in which they are ready; null when nothing is deferred. */
  parts: AsyncGenerator<readonly DeferredPart[]> | null = null;

  constructor(takes: Takes) {
    this.takes = takes;
  }
}
