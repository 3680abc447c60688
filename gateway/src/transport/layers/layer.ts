import type { Connection } from '../subgraph-request';
import type { SubgraphSettings } from '../subgraph-settings';
import type { TransportEvents } from '../transport-events';

/** A connection around another one. */
export type Layer = (next: Connection) => Connection;

/** Returns the layer that the settings ask for; null when they ask for none, so that it costs nothing. */
export type MakeLayer = (settings: SubgraphSettings, place: LayerPlace) => Layer | null;

/** Where a layer is, and what it does not make itself. */
export interface LayerPlace {
  readonly subgraph: string;
  readonly events: TransportEvents;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Begins what is no call on a connection, behind its layers. */
export function startThrough<T>(next: Connection, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return next.start ? next.start(work, signal) : work();
}
