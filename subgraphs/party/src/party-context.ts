import type { Call, PlatformTools } from '@onegrid/kit';
import type { Loaders } from './loaders';
import type { PartyClient } from './platform/client';

/** What the resolvers of one call work with. */
export interface PartyContext extends Call {
  readonly loaders: Loaders;
  readonly client: PartyClient;
  readonly tools: PlatformTools;
}
