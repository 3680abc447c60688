import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/** Labels of `@override(label:)`, with the names of the fields that move by each. */
export type LabelledFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Says for one request whether the fields of a label are asked of their new subgraph. */
export type ChooseLabel<Request> = (label: string, request: Request) => boolean;

const percentLabel = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/;

/**
 * Returns whether the fields of a label have moved: of `percent(20)`, for one request in five, chosen by chance. Any other label has not.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#progressive-override
 */
export function chooseByPercent(label: string): boolean {
  const percent = percentLabel.exec(label)?.[1];
  return percent !== undefined && Math.random() * 100 < Number(percent);
}

/** Returns the labels of a supergraph. https://specs.apollo.dev/join/v0.4/#@join__field */
export function readLabels(supergraph: DocumentNode): LabelledFields {
  const labels = new Map<string, Set<string>>();
  const required = requiredNames(supergraph);
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? [])
      for (const directive of field.directives ?? []) {
        const label = textOf(directive, 'overrideLabel');
        if (label === null) continue;
        const fields = labels.get(label) ?? new Set();
        // a field that others are found or computed by may be fetched although nobody asks for it
        labels.set(label, fields.add(required.has(field.name.value) ? anyField : field.name.value));
      }
  }
  return labels;
}

const anyField = '*';

/** Returns the labels that the plan of a document can depend on, in a fixed order. */
export function labelsOf(labels: LabelledFields, document: DocumentNode): readonly string[] {
  if (labels.size === 0) return [];
  const names = new Set([anyField]);
  visit(document, {
    Field({ name }) {
      names.add(name.value);
    },
  });
  return [...labels].filter(([, fields]) => [...fields].some((each) => names.has(each))).map(([label]) => label);
}

function requiredNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, {
    Directive(directive) {
      for (const argument of ['key', 'requires', 'provides'])
        for (const [name] of textOf(directive as ConstDirectiveNode, argument)?.matchAll(/\w+/g) ?? []) names.add(name);
    },
  });
  return names;
}

function textOf({ arguments: given }: ConstDirectiveNode, name: string): string | null {
  const value = given?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
