import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { DatabaseDefinition } from '../database/data-source';
import { DeliveryChanges1764100000000 } from '../database/delivery-changes.migration';
import { PlatformTables1763800000000 } from '../database/platform-tables.migration';
import { createDeliveries, type Deliveries } from '../delivery/deliveries';
import { DeliveryRow } from '../delivery/delivery.entity';
import { DeliveryStepRow } from '../delivery/delivery-step.entity';
import { PlatformHealth } from '../platform/health';
import { createKeptCopies, type KeptCopies } from '../platform/kept-copies';
import { KeptCopy } from '../platform/kept-copy.entity';
import type { SessionStore } from '../sessions/session-store';
import { type Connected, defineSubgraph, type HubSettings, type SubgraphModule } from './define-subgraph';
import type { GraphDefinition } from './federated-schema';

/** Milliseconds after which a platform is not at work any more on a request whose reply was lost. */
const defaultSettleMs = 15_000;

export interface PlatformSettings<Platform> extends HubSettings {
  readonly sessions: SessionStore;
  /** Default 15,000. Must be longer than the platform takes at most to commit. */
  readonly settleMs?: number;
  /** Where the platform is and how to sign in there. */
  readonly platform: Platform;
}

/** What the kit gives to a platform subgraph. */
export interface PlatformTools {
  readonly name: string;
  readonly dataSource: DataSource;
  readonly sessions: SessionStore;
  readonly log: Logger;
  readonly kept: KeptCopies;
  readonly deliveries: Deliveries;
  readonly health: PlatformHealth;
}

export interface PlatformSubgraphDefinition<Platform, Context> extends GraphDefinition<Context> {
  readonly name: string;
  /** Tables of its own beside those of the kit. */
  readonly database?: DatabaseDefinition;
  connect(platform: Platform, tools: PlatformTools): Promise<Connected<Context>>;
}

/** Returns the module of a subgraph that wraps a platform: with kept copies, exactly-once deliveries, shared sessions and health. */
export function definePlatformSubgraph<Platform, Context>(
  definition: PlatformSubgraphDefinition<Platform, Context>,
): SubgraphModule<PlatformSettings<Platform>> {
  const { name, database } = definition;
  return defineSubgraph<PlatformSettings<Platform>, Context>({
    ...definition,
    database: {
      entities: [KeptCopy, DeliveryRow, DeliveryStepRow, ...(database?.entities ?? [])],
      migrations: [PlatformTables1763800000000, DeliveryChanges1764100000000, ...(database?.migrations ?? [])],
    },
    connect: ({ platform, sessions, log, settleMs = defaultSettleMs }, dataSource) => {
      const health = new PlatformHealth();
      return definition.connect(platform, {
        name,
        dataSource,
        sessions,
        log,
        health,
        kept: createKeptCopies({ platform: name, dataSource, health, log }),
        deliveries: createDeliveries(dataSource, settleMs),
      });
    },
  });
}
