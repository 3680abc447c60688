import { type CallSubgraph } from '@onegrid/gateway';
import { Kind, parse, type SelectionNode } from 'graphql';
import { type EngineName, engineNames, engines } from '../engines/engines';
import { type Answer, type OpenEngine, type Operation, openEngine } from '../engines/open-engine';
import { composeWorld } from './compose-world';
import { faultsOfMutations } from './faults-of-mutations';
import { Monolith } from './monolith';
import { readOwnership } from './ownership';
import { Subgraph } from './subgraph';
import { type Faults, noFaults, type World, type WorldContext } from './world';

type SubgraphAnswer = Awaited<ReturnType<CallSubgraph>>;

/** An answer that a subgraph sends instead of its own; data as it would be parsed from JSON. */
export type Tamper = (data: Record<string, unknown> | null | undefined, query: string) => unknown;

export interface Circumstances {
  readonly faults?: Faults;
  /** Labels of `@override` whose fields have moved. */
  readonly movedLabels?: readonly string[];
  /** By subgraph. */
  readonly tampers?: Readonly<Record<string, Tamper>>;
}

/** A world's subgraphs under the engines, and beside them the single schema that knows what is right. */
export class OpenWorld {
  private constructor(
    readonly world: World,
    readonly supergraphSdl: string,
    readonly monolith: Monolith,
    readonly subgraphs: ReadonlyMap<string, Subgraph>,
    readonly opened: ReadonlyMap<EngineName, OpenEngine>,
  ) {}

  static async open(world: World, names: readonly EngineName[] = engineNames): Promise<OpenWorld> {
    const supergraphSdl = composeWorld(world);
    const opened = new Map<EngineName, OpenEngine>();
    for (const name of names) opened.set(name, await openEngine(engines[name], supergraphSdl));
    const [first] = opened.values();
    if (!first) throw new TypeError(`no engine for ${world.name}`);
    const monolith = new Monolith(world, first.apiSchema, readOwnership(supergraphSdl));
    const concreteTypes = concreteTypesOf(supergraphSdl);
    const fields = new Set([...monolith.ownership.keys()].map((each) => each.slice(each.indexOf('.') + 1)));
    const subgraphs = Object.keys(world.subgraphs).map(
      (name) => [name, new Subgraph(name, world, concreteTypes, fields)] as const,
    );
    return new OpenWorld(world, supergraphSdl, monolith, new Map(subgraphs), opened);
  }

  /** What is right, by the single schema. */
  expected({ document, variables }: Operation, faults: Faults = noFaults): Answer {
    const { data, errors = [] } = this.monolith.execute(document, variables, { data: this.world.data(), faults });
    return { data, errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })) };
  }

  /** What is right without the faults whose reach depends on the plan: only those of mutations are suffered. */
  sound(operation: Operation, faults: Faults): Answer {
    const { schema, ownership } = this.monolith;
    return this.expected(operation, faultsOfMutations(schema, ownership, faults));
  }

  /** What an engine answers. */
  async answer(name: EngineName, operation: Operation, circumstances: Circumstances = {}): Promise<Answer> {
    const engine = this.opened.get(name);
    if (!engine) throw new TypeError(`${name} is not open`);
    return engine.execute(operation, this.#caller(circumstances), circumstances.movedLabels);
  }

  async close(): Promise<void> {
    for (const engine of this.opened.values()) await engine.close();
  }

  #caller({ faults = noFaults, tampers = {} }: Circumstances): CallSubgraph {
    const context: WorldContext = { data: this.world.data(), faults };
    return async (name, operation) => {
      const subgraph = this.subgraphs.get(name);
      if (!subgraph || faults.down.includes(name)) return unavailable(name, operation.query);
      const { data, errors = [] } = subgraph.execute(operation, context);
      const sent = { data, errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })) };
      const received = JSON.parse(JSON.stringify(sent)) as typeof sent;
      const tamper = tampers[name];
      const told = tamper ? (tamper(received.data, operation.query) as SubgraphAnswer['data']) : received.data;
      return {
        data: told,
        errors: received.errors.map((each) => withService(each, name)),
        platforms: [],
      } as SubgraphAnswer;
    };
  }
}

function withService(error: Answer['errors'][number], service: string) {
  return { ...error, extensions: { code: 'INTERNAL', ...error.extensions, service } };
}

/** As the transport answers for a subgraph that cannot be reached: each root field has failed. */
function unavailable(service: string, query: string): SubgraphAnswer {
  const [definition] = parse(query, { noLocation: true }).definitions;
  const selections = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  const fields = namesOf(selections).filter((name) => name !== '_entities');
  const error = { message: `${service} is down`, extensions: { code: 'SUBGRAPH_UNAVAILABLE', service } };
  const errors = fields.length > 0 ? fields.map((field) => ({ ...error, path: [field] })) : [error];
  return { data: null, errors, platforms: [] };
}

function namesOf(selections: readonly SelectionNode[]): string[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each.alias?.value ?? each.name.value];
    return each.kind === Kind.INLINE_FRAGMENT ? namesOf(each.selectionSet.selections) : [];
  });
}

/** Returns the concrete types behind a type's name, of the whole supergraph. */
function concreteTypesOf(supergraphSdl: string): (type: string) => ReadonlySet<string> {
  const concrete = new Map<string, Set<string>>();
  for (const each of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (each.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const name of [each.name.value, ...(each.interfaces ?? []).map((one) => one.name.value)]) {
      concrete.set(name, (concrete.get(name) ?? new Set()).add(each.name.value));
    }
  }
  return (type) => concrete.get(type) ?? new Set();
}
