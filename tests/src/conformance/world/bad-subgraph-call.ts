/** An engine asked a subgraph for something that federation does not let it ask. */
export class BadSubgraphCall extends Error {
  override readonly name = 'BadSubgraphCall';
}
