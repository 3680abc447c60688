import type { LocalId } from '@onegrid/kit';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { type LocalIdEntity, LocalIdRow } from './local-id.entity';

/** Returns a loader of a thing's ids on the platforms, by its type and id: one statement for all things of a tick, in order of platform. */
export function localIdsLoader(dataSource: DataSource): (entity: LocalIdEntity, id: string) => Promise<LocalId[]> {
  const loader = new DataLoader<{ entity: LocalIdEntity; id: string }, LocalId[], string>(
    async (keys) => {
      const rows = await dataSource
        .getRepository(LocalIdRow)
        .createQueryBuilder('item')
        .where('(item.entity, item.entityId) IN (SELECT * FROM unnest(:entities::text[], :ids::text[]))', {
          entities: keys.map(({ entity }) => entity),
          ids: keys.map(({ id }) => id),
        })
        .orderBy('item.platform')
        .addOrderBy('item.localId')
        .getMany();
      const groups = new Map<string, LocalId[]>(keys.map(({ entity, id }) => [`${entity} ${id}`, []]));
      for (const { entity, entityId, platform, localId } of rows)
        groups.get(`${entity} ${entityId}`)?.push({ platform, id: localId });
      return keys.map(({ entity, id }) => groups.get(`${entity} ${id}`) ?? []);
    },
    { cacheKeyFn: ({ entity, id }) => `${entity} ${id}` },
  );
  return (entity, id) => loader.load({ entity, id });
}
