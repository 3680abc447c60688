/**
 * Terminology.
 * plan      the fetches that an operation needs, and their order
 * fetch     one request to one subgraph: a root fetch asks for root fields, an entity fetch for more fields of entities that are already there
 * path      where a fetch's entities are in the response tree: names of fields, and `@` for "each element of the list"
 * context   a value of an object above an entity, which the subgraph gets as a variable (`@fromContext`)
 * deferred  a part of the answer that may come after the first answer, with fetches of its own
 * requires  what is taken of an entity to name it to the subgraph: its representation
 *           (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#resolving-entity-fields-with-query_entities)
 */

/** Name of a field in the response tree, or `@` for each element of a list. */
export type PathStep = string;

export type PlanNode = SequenceNode | ParallelNode | DeferNode | FetchNode;

/** One after the other. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

/** All at the same time. */
export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** What the first answer needs, and what comes later. */
export interface DeferNode {
  readonly kind: 'defer';
  /** Null when nothing has to be fetched. */
  readonly primary: PlanNode | null;
  readonly deferred: readonly DeferredNode[];
}

export interface DeferredNode {
  /** See `label-defers.ts`. */
  readonly label: string;
  /** Ids of the fetches that must have ended before. */
  readonly after: readonly string[];
  /** Null when its fields come with other fetches. */
  readonly node: PlanNode | null;
}

export interface FetchNode {
  readonly kind: 'fetch';
  /** Set when a deferred part waits for it. */
  readonly id?: string;
  readonly subgraph: string;
  /** Empty for a root fetch. */
  readonly path: readonly PathStep[];
  /** GraphQL text for the subgraph. An entity fetch has the one root field `_entities(representations: $representations)`. */
  readonly operation: string;
  readonly operationName: string | undefined;
  /** The client's variables that the operation uses. */
  readonly variables: readonly VariableUse[];
  /** Null for a root fetch. */
  readonly requires: readonly Requirement[] | null;
  /** Values from above each entity, by variable; several for a variable where it depends on a type. Absent = none. */
  readonly contexts?: readonly ContextValue[];
  /** Done to each representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Done to each answered entity, or to the root answer, before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

export interface ContextValue {
  /** From the entity: `..` for the object that it is a field of, `... on Type` for "only when it is a Type", then names of fields. */
  readonly path: readonly string[];
  /** Variable of the subgraph's operation. */
  readonly to: string;
}

export interface VariableUse {
  /** Name in the client's operation. */
  readonly from: string;
  /** Name in the subgraph's operation. */
  readonly to: string;
}

export type Requirement = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'field';
  /** Name under which the value is found in the response tree. */
  readonly from: string;
  /** Name under which the subgraph wants it. */
  readonly to: string;
  /** Null for a leaf. */
  readonly selections: readonly Requirement[] | null;
}

export interface RequiredFragment {
  readonly kind: 'fragment';
  readonly typeCondition: string;
  readonly selections: readonly Requirement[];
}

/** One place in an entity: field names, and `... on Type` for "only when it is a Type". The last step is a field name. */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: unknown }
  | { readonly kind: 'rename'; readonly path: readonly string[]; readonly to: string };

/** Null when an operation needs no subgraph. */
export type Plan = PlanNode | null;
