import { Refusal } from './envelope';

const idsPerCall = 50;

/** JSON schema of a body with nothing but a list of ids under one name, and the paging where the route has it. */
export function idsSchema(name: string, more: object = {}) {
  return {
    type: 'object',
    required: [name],
    properties: { [name]: { type: 'array', minItems: 1, items: { type: 'string' } }, ...more },
  };
}

/** Returns the ids; more than 50 are refused as a whole. */
export function atMost50(ids: readonly string[]): readonly string[] {
  if (ids.length > idsPerCall) throw new Refusal('0413', `单次最多查询${idsPerCall}条`);
  return ids;
}
