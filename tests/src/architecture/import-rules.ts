/** One rule on imports. `from` and `mustNot` are tested against paths from the root, or names of packages. */
export interface Rule {
  readonly says: string;
  readonly because: string;
  readonly from: RegExp;
  readonly mustNot: RegExp;
  readonly except?: RegExp;
}

const everythingOfOurs = /^(schema|gateway|subgraphs|sandbox|tests)\//;

export const rules: readonly Rule[] = [
  {
    says: 'schema imports nothing of ours',
    because: 'the contract must not depend on who keeps it',
    from: /^schema\//,
    mustNot: everythingOfOurs,
    except: /^schema\//,
  },
  {
    says: 'the gateway imports only schema',
    because:
      'the gateway and the subgraphs meet over GraphQL, so that each can run alone and be written in any language',
    from: /^gateway\//,
    mustNot: everythingOfOurs,
    except: /^(schema|gateway)\//,
  },
  {
    says: 'the sign-in imports nothing else of the gateway',
    because: 'a district with an identity provider of its own leaves it out',
    from: /^gateway\/src\/sign-in\//,
    mustNot: /^gateway\/src\//,
    except: /^gateway\/src\/sign-in\//,
  },
  {
    says: 'the kit imports only schema',
    because: 'what every subgraph stands on knows no subgraph',
    from: /^subgraphs\/kit\//,
    mustNot: everythingOfOurs,
    except: /^(schema|subgraphs\/kit)\//,
  },
  ...['directory', 'entries', 'community', 'party', 'urban', 'safety', 'environment', 'cli'].map((name) => ({
    says: `${name} imports only schema and the kit`,
    because: 'a platform is added or taken away without a change to another',
    from: new RegExp(`^subgraphs/${name}/`),
    mustNot: everythingOfOurs,
    except: new RegExp(`^(schema|subgraphs/kit|subgraphs/${name})/`),
  })),
  {
    says: 'stand-in platforms import nothing of ours',
    because: 'a mistake that both sides share would go unseen',
    from: /^sandbox\/src\/(platforms|stand-in)\//,
    mustNot: everythingOfOurs,
    except: /^sandbox\/src\/(platforms|stand-in)\//,
  },
  {
    says: 'nobody imports tests',
    because: 'the product must not lean on its tests',
    from: /^(schema|gateway|subgraphs|sandbox)\//,
    mustNot: /^tests\//,
  },
  {
    says: 'only platform folders speak to a platform',
    because: 'the wire has one place, the rest is tested without a network',
    from: /^subgraphs\/(community|party|urban|safety|environment)\/src\/(?!.*(platform\/|\.test\.ts$))/,
    mustNot: /^(undici|node:http|node:https|node:net)$/,
  },
];
