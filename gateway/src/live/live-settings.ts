import type { Generations } from '../generations/generations';
import type { Identity } from '../verify/identity';
import type { LiveLimits } from './live-limits';
import type { SocketOperationSettings } from './run-operation';

/** What everything live of a gateway has in common. */
export interface LiveSettings extends SocketOperationSettings {
  readonly generations: Generations;
  /** Null = nobody signs in. */
  readonly identity: Identity | null;
  readonly limits: LiveLimits;
}
