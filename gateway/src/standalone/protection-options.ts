import { OneGridError } from '@onegrid/schema';
import { defaultLimits, type Limits } from '../protect/limits';

/** What the gateway takes, where that is not the default. */
export interface ProtectionOptions {
  readonly limits?: Partial<Limits>;
  readonly introspection?: boolean;
  readonly costShown?: boolean;
}

export const protectionUsage = `  --limit NAME=N         a limit other than the default, any number of times 限制 (ONEGRID_LIMITS, NAME=N,NAME=N)
  --introspection on|off may clients ask about the schema 是否允许内省 (ONEGRID_INTROSPECTION, default on)
  --show-cost            clients may ask what an operation costs 允许查看开销 (ONEGRID_SHOW_COST=true)
`;

export const protectionFlags = {
  limit: { type: 'string', multiple: true },
  introspection: { type: 'string' },
  'show-cost': { type: 'boolean' },
} as const;

interface Values {
  readonly limit?: readonly string[];
  readonly introspection?: string;
  readonly 'show-cost'?: boolean;
}

/** @throws OneGridError CONFIGURATION_INVALID with what is wrong */
export function readProtection(values: Values, environment: NodeJS.ProcessEnv): ProtectionOptions {
  const given = [...(environment.ONEGRID_LIMITS ?? '').split(','), ...(values.limit ?? [])].filter(
    (each) => each !== '',
  );
  const introspection = values.introspection ?? environment.ONEGRID_INTROSPECTION;
  if (introspection !== undefined && introspection !== 'on' && introspection !== 'off')
    throw invalid(`--introspection must be on or off, not "${introspection}"`);
  const costShown = values['show-cost'] ?? environment.ONEGRID_SHOW_COST === 'true';
  return {
    ...(given.length > 0 && { limits: Object.fromEntries(given.map(readLimit)) }),
    ...(introspection !== undefined && { introspection: introspection === 'on' }),
    ...(costShown && { costShown }),
  };
}

function readLimit(text: string): [string, number] {
  const [name = '', value = ''] = text.trim().split('=');
  if (!Object.hasOwn(defaultLimits, name))
    throw invalid(`There is no limit "${name}"; there are ${Object.keys(defaultLimits).join(', ')}`);
  if (!/^\d+$/.test(value)) throw invalid(`--limit ${name} must be a whole number, not "${value}"`);
  return [name, Number(value)];
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message });
}
