import type { Attack, Target } from '../attack';

const claims = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** A call token that nobody has signed. */
const forged = `${claims({ alg: 'none' })}.${claims({ sub: 'JY0001', aud: 'directory', exp: 9_999_999_999 })}.`;

const entities = {
  query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Grid { __typename } } }',
  variables: { r: [{ __typename: 'Grid', code: '320105001', regions: ['320105'] }] },
};

const asked = (name: string, body: unknown, authorization?: string): Attack => ({
  name,
  refusedWith: ['UNSIGNED_CALL'],
  fire: async (target: Target) => [
    await target.send({
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(body),
    }),
  ],
});

/** Calls of a subgraph past the gateway. */
export const directAccess: readonly Attack[] = [
  asked('its SDL', { query: '{ _service { sdl } }' }),
  asked('entities that were made up', entities),
  asked('entities with a token that nobody signed', entities, `Bearer ${forged}`),
  asked('introspection', { query: '{ __schema { types { name } } }' }),
];
