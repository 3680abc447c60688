import type { Answer } from './engines/open-engine';
import { brokenPromise } from './sound-or-explained';

const failed = (...path: (string | number)[]) => ({ message: 'it fails', path });
const answer = (data: Answer['data'], ...errors: Answer['errors']): Answer => ({ data, errors });

const sound = answer({ house: { name: 'A', rooms: [1, 2] } });
/** The first of two mutations fails whatever the plan is, inside an object that may not be null. */
const struck = answer({ first: null, second: { id: '1' } }, failed('first', 'house', 'id'));

it.each([
  ['the sound answer', sound, sound],
  ['a null that is explained', sound, answer({ house: { name: null, rooms: [1, 2] } }, failed('house', 'name'))],
  ['a null that an error below it explains', sound, answer({ house: null }, failed('house', 'name'))],
  ['a failed mutation with its error', struck, struck],
  [
    'a failed mutation with another reason for the same null',
    struck,
    answer({ first: null, second: { id: '1' } }, failed('first')),
  ],
  [
    'a null above a failed mutation, explained by what else failed below it',
    struck,
    answer(null, failed('second', 'id')),
  ],
])('keeps its promise: %s', (_what, right, got) => {
  expect(brokenPromise(right, got)).toBeNull();
});

it.each([
  ['another value', 'data', sound, answer({ house: { name: 'B', rooms: [1, 2] } })],
  ['another length', 'data', sound, answer({ house: { name: 'A', rooms: [1] } })],
  ['a null without a reason', 'unexplained null', sound, answer({ house: null })],
  ['a reason without a null', 'error without cause', sound, answer({ ...sound.data }, failed('house', 'name'))],
  ['a mutation that should have failed', 'data', struck, answer({ first: {}, second: { id: '1' } })],
  ['a failed mutation without a reason', 'unexplained null', struck, answer({ first: null, second: { id: '1' } })],
])('breaks its promise: %s', (_what, how, right, got) => {
  expect(brokenPromise(right, got)).toBe(how);
});
