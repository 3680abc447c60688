import { parse } from 'graphql';
import { deepestNesting } from './deepest-nesting';

it.each([
  ['selections', '{ a { b { c } } d { e } }', 3],
  ['values', '{ a(b: [[{ c: [1] }]]) }', 6],
  ['types of variables', 'query ($a: [[Int]]) { a }', 3],
  ['no brackets in a string', '{ a(b: "{{{{ \\" {{{{") }', 2],
  ['no brackets in a block string', '{ a(b: """{{{{ \\""" {{ " {{""") }', 2],
  ['no brackets in a comment', '{ a # {{{{ "\n }', 1],
  ['brackets after an empty string', '{ a(b: "") { c { d } } }', 3],
  ['brackets after an empty block string', '{ a(b: """""") { c { d } } }', 3],
])('counts %s', (_case, text, depth) => {
  expect(() => parse(text)).not.toThrow();
  expect(deepestNesting(text, 100)).toBe(depth);
});

it('stops when it has seen enough', () => expect(deepestNesting('{'.repeat(1000), 10)).toBe(11));

it('ends with a string that does not end', () => {
  for (const text of ['{ a(b: "{', '{ a(b: """{', '{ a # {', '{ a(b: "\\'])
    expect(deepestNesting(text, 100)).toBeLessThan(3);
});
