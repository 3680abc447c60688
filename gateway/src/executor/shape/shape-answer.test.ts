import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { WrittenData } from '../../respond/written-data';
import type { Fields } from '../response-tree';
import { Selection } from './selection';
import { answerShaper } from './shape-answer';

const schema = buildSchema(
  'type Query { houses: [House] } type House { id: ID! name: String people: [Person] } type Person { name: String }',
);

function shaper(query: string) {
  const operation = parse(query).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const sets = operation ? [operation.selectionSet] : [];
  const context = { schema, fragments: new Map(), privateNames: new Map(), fetchedNames: new Set<string>() };
  return answerShaper(
    new Selection(schema.getQueryType() as NonNullable<ReturnType<typeof schema.getQueryType>>, sets, context),
  );
}

const textOf = (shaped: unknown) => (shaped instanceof WrittenData ? shaped.text : null);

describe('answerShaper', () => {
  const shape = shaper('{ houses { id name people { name } } }');
  const odd = 'a "b" \\ \n \ud800 网格';
  const tree = (name: string): Fields => ({ houses: [{ id: 1, name, people: [{ name }] }] });

  it('escapes texts unless the tree is known to need none', () => {
    const plain = tree('网格 1');
    expect(textOf(shape(plain, [], { isPlain: true, isShared: false }))).toBe(
      textOf(shape(plain, [], { isPlain: false, isShared: false })),
    );
    const { houses } = JSON.parse(textOf(shape(tree(odd), [], { isPlain: false, isShared: false })) ?? '');
    expect(houses[0].name).toBe(odd);
  });

  it('writes a list that is in several places at each of them, and forgets it for the next answer', () => {
    const people = [{ name: 'A' }, null, { name: 'B' }];
    const shared = {
      houses: [
        { id: 1, name: 'x', people },
        { id: 2, name: 'y', people },
        { id: 3, name: 'z', people: [] },
      ],
    };
    const kind = { isPlain: true, isShared: true };
    expect(JSON.parse(textOf(shape(shared, [], kind)) ?? '')).toEqual({
      houses: [
        { id: '1', name: 'x', people },
        { id: '2', name: 'y', people },
        { id: '3', name: 'z', people: [] },
      ],
    });
    people.pop();
    expect(JSON.parse(textOf(shape(shared, [], kind)) ?? '').houses[0].people).toHaveLength(2);
  });

  it('leaves an odd value in a shared list to the exact shaper, at every place', () => {
    const people = [{ name: 7 }];
    const shaped = shape(
      {
        houses: [
          { id: 1, people },
          { id: 2, people },
        ],
      },
      [],
      { isPlain: true, isShared: true },
    );
    expect(shaped).not.toBeInstanceOf(WrittenData);
    expect(shaped).toMatchObject({
      errors: [{ path: ['houses', 0, 'people', 0, 'name'] }, { path: ['houses', 1, 'people', 0, 'name'] }],
    });
  });
});
