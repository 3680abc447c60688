import type { GraphClient } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import type { Logger } from 'pino';
import type { DataSource, Repository } from 'typeorm';
import type { DeliveryRow } from '../store/delivery.entity';
import type { EntryRow } from '../store/entry.entity';
import type { BackoffSettings } from './backoff';
import type { PlatformPace } from './platform-pace';
import type { WorkingProcess } from './working-process';

/** What every step of the delivery work needs. */
export interface DeliveryWork {
  readonly dataSource: DataSource;
  readonly deliveries: Repository<DeliveryRow>;
  readonly entries: Repository<EntryRow>;
  readonly graph: GraphClient;
  readonly process: WorkingProcess;
  readonly backoff: BackoffSettings;
  /** Milliseconds between two looks of a lane for something that is due. */
  readonly pollMs: number;
  /** Milliseconds after which a delivery that still fails is given up. */
  readonly deadAfterMs: number;
  readonly paceOf: (platform: string) => PlatformPace;
  /** Returns the department that reviews on the platform. */
  readonly ownerOf: (platform: string) => string;
  /** Returns an entry as the field of a platform gets it. */
  readonly entryFor: (field: string, entry: CanonicalEntry) => CanonicalEntry;
  /** Returns how many photos an accepting field takes at most; 0 = none. */
  readonly photosOf: (field: string) => number;
  /** Milliseconds between two looks at a review. */
  readonly reviewEveryMs: number;
  readonly now: () => number;
  readonly log: Logger;
}
