import { Entity, PrimaryColumn } from 'typeorm';

/** Types of the graph that platforms have ids of their own for. */
export type LocalIdEntity = 'Person' | 'House' | 'Grid' | 'Place' | 'Organisation' | 'Staff';

/** An id of one of our things on a platform. A thing may have several there (registered twice), and a platform's id may stand for several of our things. */
@Entity('local_id')
export class LocalIdRow {
  @PrimaryColumn('text')
  entity: LocalIdEntity;

  @PrimaryColumn('text', { name: 'entity_id' })
  entityId: string;

  @PrimaryColumn('text')
  platform: string;

  @PrimaryColumn('text', { name: 'local_id' })
  localId: string;
}
