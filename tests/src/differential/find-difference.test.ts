import { parse } from 'graphql';
import { OpenWorld } from '../conformance/world/open-world';
import { noFaults } from '../conformance/world/world';
import { findDifference } from './find-difference';
import { noTrouble } from './trouble';
import { worlds } from './worlds';

it.each([
  ['a', 'mutation { a { id } b(text: "1") { written } }'],
  ['b', 'mutation { b(text: "1") { id } a { written } again: b(text: "2") { written } }'],
])('knows that mutations have written nothing when %s is down, for later ones to see: %s', async (down, query) => {
  const world = worlds.find(({ name }) => name === 'mutations-in-order');
  if (!world) throw new TypeError('there is no such world');
  const open = await OpenWorld.open(world, ['compiled']);
  const operation = { document: parse(query, { noLocation: true }), variables: {} };
  const trouble = { ...noTrouble, faults: { ...noFaults, down: [down] }, dependsOnPlan: true };
  const found = await findDifference(open, 'compiled', operation, trouble, '');
  await open.close();
  expect(found).toBeNull();
});
