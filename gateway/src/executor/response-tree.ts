/** An object of the response tree or of a subgraph's answer. The tree is the one value that steps change in place. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns an own value, or undefined. What every JavaScript object inherits is no data: it is a function, which JSON never has, or behind `__proto__`.
 */
export function ownValue(fields: Fields, name: string): unknown {
  if (name === '__proto__') return undefined;
  const value = fields[name];
  return typeof value === 'function' ? undefined : value;
}
