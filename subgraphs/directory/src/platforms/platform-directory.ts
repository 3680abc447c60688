import type { GraphClient, PlatformStatus } from '@onegrid/kit';
import type { Contributions } from '@onegrid/schema';
import DataLoader from 'dataloader';
import type { Platform } from '../graph/platform.type';
import { directoryName } from '../store/database';
import { askStatus } from './ask-status';

/** The platforms behind the graph, as their subgraphs declare them in the supergraph. */
export interface PlatformDirectory {
  /** In the order of the supergraph. */
  list(): Platform[];
  /** A name that nobody declares (a platform that was taken away, say) is answered with the name as its title. */
  find(name: string): Platform;
  /** How the platform stands now; null when it reports no status. */
  status(name: string): Promise<PlatformStatus | null>;
}

/** The directory takes deliveries like a platform, so it is spoken of like one. */
const hub: Platform = { name: directoryName, title: '基础信息目录', owner: null, signIn: null };

/** Returns the platforms for one call; each is asked for its status at most once. */
export function platformDirectory(
  { platforms, contributions }: Contributions,
  graph: GraphClient,
  now: () => number,
): PlatformDirectory {
  const statusFields = new Map(
    contributions.filter(({ to }) => to === 'STATUS').map(({ platform, field }) => [platform, field]),
  );
  const statuses = new DataLoader((names: readonly string[]) => Promise.all(names.map(statusOf)));
  const list = () => platforms.map(({ name, title, owner, mode }) => ({ name, title, owner, signIn: mode }));
  return {
    list,
    find: (name) => [...list(), hub].find((platform) => platform.name === name) ?? { ...hub, name, title: name },
    status: (name) => statuses.load(name),
  };

  async function statusOf(name: string): Promise<PlatformStatus | null> {
    const field = statusFields.get(name);
    return field ? askStatus(graph, field, now) : null;
  }
}
