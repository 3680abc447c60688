import type { CodeTableType, GraphClient } from '@onegrid/kit';
import { type Contributions, OneGridError } from '@onegrid/schema';

/**
 * Asks a platform's subgraph for its own tables.
 *
 * @throws OneGridError BAD_INPUT when it has no field for that, SUBGRAPH_UNAVAILABLE when it does not answer
 */
export async function readCodeTables(
  graph: GraphClient,
  { contributions }: Contributions,
  platform: string,
): Promise<readonly CodeTableType[]> {
  const field = contributions.find((each) => each.platform === platform && each.to === 'CODE_TABLES')?.field;
  if (field === undefined)
    throw new OneGridError('BAD_INPUT', {
      message: `${platform} shows no code tables: they can be changed only in its subgraph. 该平台未公开代码对照表。`,
      field: 'platform',
    });
  const query = `query CodeTables { tables: ${field} { list standard codes items { value name code refusal } } }`;
  const { data } = await graph.execute({ query });
  if (!data?.tables) throw new OneGridError('SUBGRAPH_UNAVAILABLE');
  return data.tables as readonly CodeTableType[];
}
