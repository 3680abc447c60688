import type { Entities, User } from './entities';
import { nothing, representations, type subgraphs } from './subgraph';

/** Returns what answers the small operation: a person, then the reviews. */
export function small(subgraph: ReturnType<typeof subgraphs>): () => Promise<unknown> {
  const askMe = subgraph('accounts', '{ me { id username name birthday } }');
  const askReviews = subgraph(
    'reviews',
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { reviews { id body } } } }',
  );
  return async () => {
    const { me } = await askMe<{ me: User }>(nothing);
    const { _entities } = await askReviews<Entities<User>>(
      representations([`{"__typename":"User","id":${JSON.stringify(me.id)}}`]),
    );
    me.reviews = _entities[0]?.reviews ?? [];
    return { me };
  };
}
