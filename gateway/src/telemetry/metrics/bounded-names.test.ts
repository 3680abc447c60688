import { boundedNames } from './bounded-names';

describe('bounded names', () => {
  it('lets the first ones through, for good, and calls the rest other', () => {
    const bound = boundedNames(2);
    expect(['A', 'B', 'C', 'A', 'B', 'D'].map(bound)).toEqual(['A', 'B', 'other', 'A', 'B', 'other']);
  });

  it('always knows those it was made with', () => {
    const bound = boundedNames(1, ['Known']);
    expect(['First', 'Known'].map(bound)).toEqual(['other', 'Known']);
  });
});
