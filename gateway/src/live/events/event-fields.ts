import { type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import { argumentOf } from '../../supergraph/linked-features';

/** A subscription field whose events the gateway takes itself. */
export interface EventField {
  /** For example `entry.{id}`: `{…}` stands for an argument. */
  readonly topic: string;
  /** Name of the field's type, for events that do not say theirs. */
  readonly type: string;
}

/** A directive of ours, which reaches the supergraph through `@composeDirective`: `schema/src/contract/directives.ts`. */
const directive = 'fromEvents';

/** Returns the fields with `@fromEvents` by name. */
export function readEventFields(document: DocumentNode): ReadonlyMap<string, EventField> {
  const fields = new Map<string, EventField>();
  for (const field of subscriptionFields(document)) {
    const found = field.directives?.find((each) => each.name.value === directive);
    const topic = found && argumentOf(found, 'topic');
    if (typeof topic === 'string') fields.set(field.name.value, { topic, type: nameOf(field.type) });
  }
  return fields;
}

function subscriptionFields({ definitions }: DocumentNode): readonly FieldDefinitionNode[] {
  const root = definitions
    .filter((each) => each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((each) => each.operationTypes ?? [])
    .find((each) => each.operation === 'subscription')?.type.name.value;
  return definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === root ? (each.fields ?? []) : [],
  );
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
