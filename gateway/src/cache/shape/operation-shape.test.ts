import { compose, subgraphHeader } from '@onegrid/schema';
import { parse } from 'graphql';
import { readGraphHints } from '../policy/graph-hints';
import type { SaidPolicy } from '../policy/policy';
import { readShape } from './operation-shape';

const header = subgraphHeader(['@key', '@shareable', '@external']);
const supergraph = compose([
  {
    name: 'houses',
    url: 'http://127.0.0.1:9',
    sdl: `${header}
      type Query {
        houses: [House] @cacheControl(maxAge: 60, scope: PUBLIC)
        near: [Place] @cacheControl(maxAge: 50)
        open: Int
        streets: [Street]
        count: Int @cacheControl(maxAge: 5)
      }
      interface Place { id: ID! }
      type House implements Place @key(fields: "id") @key(fields: "street number") {
        id: ID! street: String number: Int
        name: String @cacheControl(maxAge: 30, scope: PUBLIC)
        plain: String
        owner: Person @cacheControl(maxAge: 30, scope: PUBLIC)
        street2: Street @cacheControl(inheritMaxAge: true)
      }
      type School implements Place { id: ID! }
      type Person { name: String @personal(category: NAME) age: Int }
      type Street @cacheControl(maxAge: 20, scope: PUBLIC) { name: String short: String @cacheControl(maxAge: 2) }
    `,
  },
  {
    name: 'cases',
    url: 'http://127.0.0.1:9',
    sdl: `${header}
      type Query { other: Int }
      type House @key(fields: "id") @cacheControl(maxAge: 900, scope: PUBLIC) {
        id: ID! cases: Int open: Int @cacheControl(maxAge: 7, scope: PRIVATE)
      }
    `,
  },
]);
const hints = readGraphHints(parse(supergraph));

const shapeIn = (subgraph: string, query: string, base = { maxAgeSeconds: 0, scope: 'PRIVATE' as const }) =>
  readShape(query, { hints, graph: hints.graphs.get(subgraph) ?? '', base });

function root(query: string, ...base: Parameters<typeof shapeIn> extends [string, string, (infer B)?] ? [B?] : never) {
  const shape = shapeIn('houses', query, ...base);
  if (shape?.kind !== 'root') throw new TypeError('not root');
  return shape;
}

function entity(subgraph: string, selection: string, type = 'House') {
  const shape = shapeIn(subgraph, `query($r:[_Any!]!){_entities(representations:$r){...on House{${selection}}}}`);
  if (shape?.kind !== 'entities') throw new TypeError('no entities');
  return shape.parts[0]?.policyOf(type);
}

const said = (maxAgeSeconds: number | null, scope: SaidPolicy['scope']): SaidPolicy => ({ maxAgeSeconds, scope });

describe('what is said about root fields', () => {
  it.each([
    ['{ houses { id name } }', said(30, 'PUBLIC'), 'the shortest of the fields'],
    ['{ houses { id } }', said(60, 'PUBLIC'), 'a key is as good as what it is in'],
    ['{ houses { plain } }', said(60, 'PUBLIC'), 'a leaf without a hint is as good as what it is in'],
    ['{ near { id } }', said(50, null), 'a hint without a scope speaks of the age only'],
    ['{ open }', said(null, null), 'nobody speaks for a root field without a hint'],
    ['{ houses { id } open }', said(null, null), 'one field without a hint leaves the age open'],
    ['{ count houses { id } }', said(5, null), 'all root fields together'],
    ['{ streets { name } }', said(20, 'PUBLIC'), 'the hint of the type'],
    ['{ streets { name short } }', said(2, 'PUBLIC'), 'a field goes before its type'],
    ['{ houses { street2 { name } } }', said(60, 'PUBLIC'), 'an inherited age'],
    ['{ houses { owner { age } } }', said(30, 'PUBLIC'), 'within'],
    ['{ houses { owner { name } } }', said(30, 'PRIVATE'), 'personal data is never shared'],
    ['{ houses { ...F } } fragment F on House { owner { name } }', said(30, 'PRIVATE'), 'through fragments'],
    ['{ unknown }', said(null, null), 'what the supergraph does not know'],
  ])('%s: %j (%s)', (query, policy) => expect(root(query).said).toEqual(policy));

  it('is what the settings say where there is no hint', () => {
    const base = { maxAgeSeconds: 10, scope: 'PRIVATE' as const };
    expect(root('{ open }', base).said).toEqual(said(10, 'PRIVATE'));
    expect(root('{ houses { id } open }', base).said).toEqual(said(10, 'PRIVATE'));
  });

  it('is kept under a text without the name of the operation', () => {
    expect(root('query A__houses__0 { open }').text).toBe(root('query B__houses__0{open}').text);
    expect(root('{ open }').text).not.toBe(root('{ open: count }').text);
  });

  it('names the types within, and those that an interface can be', () => {
    expect(root('{ houses { owner { age } } open }').types).toEqual(['House', 'Person']);
    expect(root('{ near { id } }').types).toEqual(['Place', 'House', 'School']);
  });
});

describe('what is said about entities', () => {
  it.each([
    ['houses', 'name', said(30, 'PUBLIC')],
    ['houses', 'id name', said(30, 'PUBLIC')],
    ['houses', 'plain', said(null, null)],
    ['cases', 'open', said(7, 'PRIVATE')],
    // the hint on the type comes from one subgraph, and may not speak for the other
    ['cases', 'cases', said(null, null)],
  ])('%s %s: %j', (subgraph, selection, policy) => expect(entity(subgraph, selection)?.said).toEqual(policy));

  it('names the types within, and itself only when it is within itself', () => {
    expect(entity('houses', 'name')).toMatchObject({ names: ['House'], types: [] });
    expect(entity('houses', 'owner{age}')).toMatchObject({ types: ['Person'] });
  });

  it('knows the lists of a joined operation, and the variables of each', () => {
    const shape = shapeIn(
      'houses',
      'query($a:[_Any!]!,$b:[_Any!]!,$n:Int){_e0:_entities(representations:$a){...on House{name}} _e1:_entities(representations:$b){...on House{plain(first:$n)}}}',
    );
    expect(shape).toMatchObject({
      kind: 'entities',
      parts: [
        { alias: '_e0', variable: 'a', variables: [] },
        { alias: '_e1', variable: 'b', variables: ['n'] },
      ],
    });
  });
});

it.each(['mutation { x }', 'subscription { x }', '{ open _entities(representations: []) { __typename } }'])(
  '%s is nothing that can be kept',
  (query) => expect(shapeIn('houses', query)).toBeNull(),
);

it('reads keys and graphs of a supergraph', () => {
  expect(hints.graphs.get('cases')).toBe('CASES');
  expect(hints.types.get('House')?.keys.get('HOUSES')).toEqual([['id'], ['number', 'street']]);
});
