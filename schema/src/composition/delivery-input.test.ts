import { parse } from 'graphql';
import { compose } from './compose';
import { findMissingDeliveryFields } from './delivery-input';

const whole = 'input DeliveryInput { id: ID! former: String }';
const short = 'input DeliveryInput { id: ID! }';
const named = (name: string, sdl: string) => ({ name, document: parse(sdl) });

it('finds no fault where all have the same fields, or none', () => {
  expect(findMissingDeliveryFields([named('a', whole), named('b', whole), named('c', 'type T { id: ID }')])).toEqual(
    [],
  );
});

it('names who has left out what', () => {
  expect(findMissingDeliveryFields([named('a', whole), named('lamps', short)])).toEqual([
    'DeliveryInput of lamps has no field former: copy the type whole (docs/integrating.md)',
  ]);
});

it('does not compose: the others would lose the field', () => {
  const subgraph = (name: string, input: string) => ({
    name,
    url: `http://${name}`,
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { ${name}(delivery: DeliveryInput): String } ${input}`,
  });
  expect(compose([subgraph('a', whole), subgraph('b', whole)])).toContain('former');
  expect(() => compose([subgraph('a', whole), subgraph('lamps', short)])).toThrow(
    expect.objectContaining({
      code: 'COMPOSITION_FAILED',
      cause: expect.stringContaining('lamps has no field former'),
    }),
  );
});
