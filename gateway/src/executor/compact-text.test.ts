import { serialize } from 'node:v8';
import { compactText } from './compact-text';

/** V8 writes down a text as it keeps it: `"` stands before one byte for each character, `c` before two. */
function isWide(text: string): boolean {
  const [first, second] = serialize(text).subarray(2);
  return first === 99 || (first === 0 && second === 99);
}

it('narrows a text that is wide without need', () => {
  const wide = '网"inStock":"shippingEstimate"'.slice(1);
  expect([isWide(wide), isWide(compactText(wide))]).toEqual([true, false]);
  expect(compactText(wide)).toBe(wide);
});

it.each(['{"name":', 'naïve ÿ', '网格员 | grid worker', '𠀀', ''])('leaves what %j says as it is', (text) =>
  expect(compactText(text)).toBe(text),
);
