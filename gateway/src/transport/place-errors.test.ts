import { placeErrors } from './place-errors';
import type { SubgraphAnswer, SubgraphError } from './read-answer';

const error: SubgraphError = { message: 'no', extensions: { code: 'BAD_INPUT', service: 'urban' } };
const refused = (...errors: SubgraphError[]): SubgraphAnswer => ({ data: null, errors, platforms: [] });
const pathsOf = (answer: SubgraphAnswer, query: string) => placeErrors(answer, query).errors.map((each) => each.path);

describe('placeErrors', () => {
  it('puts an error without a path at each root field, by its response name', () => {
    const query = 'query Q__urban__0 { first: cases { id } ... on Query { count } }';
    expect(pathsOf(refused(error), query)).toEqual([['first'], ['count']]);
  });

  it('leaves a path as it is', () => {
    const placed = { ...error, path: ['cases', 0] };
    expect(pathsOf(refused(placed, error), '{ cases { id } }')).toEqual([['cases', 0], ['cases']]);
  });

  it('knows no place for an entity fetch', () => {
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on House { cases } } }';
    expect(pathsOf(refused(error), query)).toEqual([undefined]);
  });

  it('changes nothing when there is data', () => {
    expect(pathsOf({ ...refused(error), data: { cases: [] } }, '{ cases { id } }')).toEqual([undefined]);
  });

  it('does not let the errors of one fetch grow without end', () => {
    const fields = Array.from({ length: 101 }, (_, index) => `f${index}: cases`).join(' ');
    expect(pathsOf(refused(error), `{ ${fields} }`)).toEqual([undefined]);
  });
});
