import { parse } from 'graphql';
import { interfaceObjects } from './interface-objects';

it('gives the fields that a subgraph has of one type only', () => {
  const supergraph = parse(`
    interface Permit @join__type(graph: A, key: "id") @join__type(graph: C, key: "id", isInterfaceObject: true) {
      id: ID!
      isOpen: Boolean @join__field(graph: C)
      holder: String @join__field(graph: C)
    }
    interface Plain @join__type(graph: A) { id: ID! }
    type Stall implements Permit & Plain @join__type(graph: A, key: "id") {
      id: ID!
      isOpen: Boolean @join__field(graph: A) @join__field
      holder: String @join__field
      size: Int
    }
  `);
  expect(interfaceObjects(supergraph)).toEqual(new Map([['Permit', new Set(['Stall.isOpen'])]]));
});
