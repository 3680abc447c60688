/** From the first process to a worker. */
export type ToWorker =
  /** Start and serve this supergraph. */
  | { readonly kind: 'start'; readonly supergraphSdl: string }
  /** Serve this one from now on. Answered by `taken` or `refused` with the same number. */
  | { readonly kind: 'replace'; readonly offer: number; readonly supergraphSdl: string }
  /** Stop taking requests, let those under way end, exit. */
  | { readonly kind: 'stop' };

/** From a worker to the first process. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly url: string }
  /** It cannot start, and starting it again will not help. */
  | { readonly kind: 'cannot'; readonly text: string }
  | { readonly kind: 'taken'; readonly offer: number }
  | { readonly kind: 'refused'; readonly offer: number; readonly reason: string };

/** Returns the message when it is one of ours: the metrics' own go the same way. */
export function fromWorker(message: unknown): FromWorker | null {
  return isOurs(message, ['ready', 'cannot', 'taken', 'refused']) ? (message as FromWorker) : null;
}

/** Returns the message when it is one of ours. */
export function toWorker(message: unknown): ToWorker | null {
  return isOurs(message, ['start', 'replace', 'stop']) ? (message as ToWorker) : null;
}

function isOurs(message: unknown, kinds: readonly string[]): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind as string);
}
