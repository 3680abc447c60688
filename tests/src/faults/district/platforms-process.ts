import { startStandIns } from '@onegrid/sandbox';
import { sayReady } from './say-ready';

export interface PlatformsReady {
  /** By platform. */
  readonly urls: Readonly<Record<string, string>>;
  /** Fault control by platform. */
  readonly faultUrls: Readonly<Record<string, string>>;
}

/** The stand-in platforms. Arguments: database URL, the first of their ports. */
sayReady(async ([databaseUrl = '', firstPort = '']): Promise<PlatformsReady> => {
  const standIns = [...(await startStandIns(databaseUrl, Number(firstPort)))];
  return {
    urls: Object.fromEntries(standIns.map(([name, { url }]) => [name, url])),
    faultUrls: Object.fromEntries(standIns.map(([name, { faultUrl }]) => [name, faultUrl])),
  };
});
