import { invariant } from '@onegrid/schema';

/**
 * Returns a client that reaches no platform: it answers as given, and any other method fails with INTERNAL. So a preview can make no call, also after a
 * method was added to the client.
 */
export function offlineClient<Client extends object>(answers: Partial<Client>): Client {
  return new Proxy(answers, {
    get(target, name) {
      const answer = Reflect.get(target, name);
      invariant(answer !== undefined, `a preview has no answer for the client's ${String(name)}`);
      return answer;
    },
  }) as Client;
}
