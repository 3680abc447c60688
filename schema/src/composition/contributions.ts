import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** A mutation field that takes entries of one kind, as its `@accepts` says. */
export interface Acceptance {
  /** Name of the subgraph, which is the name of the platform. */
  readonly platform: string;
  readonly field: string;
  readonly entry: string;
  /** CEL condition over `entry`; null = always. */
  readonly when: string | null;
  /** Canonical paths needed beyond the basic ones. */
  readonly needs: readonly string[];
  /** Query field that answers what became of earlier deliveries; null = a receipt is final. */
  readonly review: string | null;
  /** Mutation field that changes the record of an earlier delivery; null = a person has to. */
  readonly correct: string | null;
  /** Mutation field that takes the record of an earlier delivery back; null = a person has to. */
  readonly withdraw: string | null;
  /** How many photos the field takes at most, in its argument `photos: [Upload!]`; left out = none. */
  readonly photos?: number;
}

/** A query field with items for a hub view, as its `@contributes` says. */
export interface Contribution {
  readonly platform: string;
  readonly field: string;
  readonly to: string;
}

/** A platform behind a subgraph, as its `@platform` says. */
export interface PlatformDeclaration {
  readonly name: string;
  readonly title: string;
  readonly owner: string;
  readonly mode: string;
}

export interface Contributions {
  readonly acceptances: readonly Acceptance[];
  readonly contributions: readonly Contribution[];
  readonly platforms: readonly PlatformDeclaration[];
}

/** Reads every contribution point out of a supergraph. A field that two subgraphs share counts for the first of them. */
export function readContributions(supergraphSdl: string): Contributions {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const graphNames = readGraphNames(definitions);
  const fields = definitions
    .filter(isRoot)
    .flatMap((root) => (root.fields ?? []).map((field) => ({ field, platform: ownerOf(field, root, graphNames) })));
  return {
    acceptances: fields.flatMap(({ field, platform }) => acceptancesOf(field, platform)),
    contributions: fields.flatMap(({ field, platform }) =>
      directivesNamed(field, 'contributes').map((each) => ({ platform, field: field.name.value, to: String(each.to) })),
    ),
    platforms: fields.flatMap(({ field }) =>
      directivesNamed(field, 'platform').map((each) => ({
        name: String(each.name),
        title: String(each.title),
        owner: String(each.owner),
        mode: String(each.mode),
      })),
    ),
  };
}

function isRoot(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && /^(Query|Mutation)$/.test(definition.name.value);
}

/** Returns the subgraphs' names by their value in the enum `join__Graph`. */
function readGraphNames(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const graphs = definitions.filter(
    (each): each is EnumTypeDefinitionNode =>
      each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'join__Graph',
  );
  const values = graphs.flatMap((graph) => graph.values ?? []);
  return new Map(values.map((value) => [value.name.value, String(directivesNamed(value, 'join__graph')[0]?.name)]));
}

function acceptancesOf(field: FieldDefinitionNode, platform: string): Acceptance[] {
  return directivesNamed(field, 'accepts').map((each) => ({
    platform,
    field: field.name.value,
    entry: String(each.entry),
    when: textOf(each.when),
    needs: Array.isArray(each.needs) ? each.needs.map(String) : [],
    review: textOf(each.review),
    correct: textOf(each.correct),
    withdraw: textOf(each.withdraw),
    ...(each.photos !== undefined && { photos: Number(each.photos) }),
  }));
}

function textOf(argument: unknown): string | null {
  return argument === undefined ? null : String(argument);
}

/** A field without `@join__field` belongs to every subgraph that has the type. */
function ownerOf(
  field: FieldDefinitionNode,
  root: ObjectTypeDefinitionNode,
  graphNames: ReadonlyMap<string, string>,
): string {
  const [join] = [...directivesNamed(field, 'join__field'), ...directivesNamed(root, 'join__type')];
  return graphNames.get(String(join?.graph)) ?? '';
}

interface WithDirectives {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** Returns the arguments of every directive of this name, in order. */
function directivesNamed({ directives = [] }: WithDirectives, name: string): Record<string, unknown>[] {
  return directives
    .filter((each) => each.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)])),
    );
}
