import { isPlainValue } from './header-names';
import type { SubgraphSettings } from './subgraph-settings';

/** Headers of a client's request, as Node's HTTP server gives them: names in lower case. */
export type ClientHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Returns the headers that a call of a subgraph gets beside the gateway's own. */
export type ForwardHeaders = (client: ClientHeaders | undefined) => Readonly<Record<string, string>>;

/**
 * Returns which headers calls of a subgraph get: those of its settings, and those of the client that the settings list. Nothing else of the client passes, and
 * no value that is not plain text. Null = none at all.
 */
export function headerForwarding({ headers, forwardHeaders }: SubgraphSettings): ForwardHeaders | null {
  const names = forwardHeaders.map((name) => name.toLowerCase());
  if (names.length === 0) return Object.keys(headers).length === 0 ? null : () => headers;
  return (client = {}) => {
    const forwarded: Record<string, string> = { ...headers };
    for (const name of names) {
      const given = client[name];
      const value = typeof given === 'object' ? given.join(', ') : given;
      if (isPlainValue(value)) forwarded[name] = value;
    }
    return forwarded;
  };
}
