import { connectSubgraphs } from './connect-subgraphs';
import type { LocalSubgraph } from './subgraph-request';

const settings = { subgraphTimeoutMs: 1_000, maxAnswerBytes: 1_000, connectionLimit: 1 };
const local: LocalSubgraph = { execute: async () => ({ data: {} }) };

describe('connectSubgraphs', () => {
  it('prefers a subgraph of this process to its URL', async () => {
    const connections = connectSubgraphs([{ name: 'a', url: 'http://127.0.0.1:9' }], { a: local }, settings);
    await expect(connections.get('a')?.send({ query: '{ x }', authorization: '' })).resolves.toEqual({ data: {} });
  });

  it.each(['', 'ftp://127.0.0.1/a', 'in process'])('refuses a subgraph that is not local with the URL "%s"', (url) => {
    expect(() => connectSubgraphs([{ name: 'a', url }], {}, settings)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID' }),
    );
  });

  it('refuses a local subgraph that the supergraph does not have', () => {
    expect(() => connectSubgraphs([], { b: local }, settings)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID' }),
    );
  });
});
