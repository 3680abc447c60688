import { writeEntityRequest, writeRequest } from '../compile/write-request';
import { FilledRequest } from './filled-request';

const fetch = {
  kind: 'fetch',
  subgraph: 'urban',
  path: [],
  operation: 'query Cases__urban__0($town:String){cases(town:$town)}',
  operationName: 'Cases__urban__0',
  variables: [{ from: 'place', to: 'town' }],
  requires: null,
  inputRewrites: [],
  outputRewrites: [],
} as const;

describe('a request with the values of one execution', () => {
  it('has a body that says the same as its parts', () => {
    const filled = new FilledRequest(writeRequest(fetch), { place: 'Quay "7"\n' }, [], undefined);
    const { query, operationName, variables } = filled;
    expect(variables).toEqual({ town: 'Quay "7"\n' });
    expect(JSON.parse(filled.body())).toEqual({ query, operationName, variables });
  });

  it('leaves out what the client left out', () => {
    const filled = new FilledRequest(writeRequest(fetch), {}, [], undefined);
    expect(filled.variables).toEqual({});
    expect(JSON.parse(filled.body())).toMatchObject({ variables: {} });
  });

  it('has no variables when its operation has none', () => {
    const filled = new FilledRequest(writeRequest({ ...fetch, variables: [] }), { place: 'x' }, [], undefined);
    expect(filled.variables).toBeUndefined();
    expect(JSON.parse(filled.body())).toEqual({ query: fetch.operation, operationName: fetch.operationName });
  });

  it('does not take what every object inherits for a variable', () => {
    const inherited = { ...fetch, variables: [{ from: 'constructor', to: 'constructor' }] };
    expect(JSON.parse(new FilledRequest(writeRequest(inherited), {}, [], undefined).body())).toMatchObject({
      variables: {},
    });
  });

  it('sends representations, new objects for each reader', () => {
    const request = writeEntityRequest([{ ...fetch, requires: [] }]);
    const texts = ['{"__typename":"House","id":"h1"}', '{"__typename":"House","id":"h2"}'];
    const filled = new FilledRequest(request, { place: 'x' }, [{ variable: 'representations', texts }], undefined);
    const representations = texts.map((each) => JSON.parse(each));
    expect(filled.variables).toEqual({ town: 'x', representations });
    expect(filled.variables).not.toBe(filled.variables);
    expect(JSON.parse(filled.body())).toMatchObject({ variables: { town: 'x', representations } });
  });
});
