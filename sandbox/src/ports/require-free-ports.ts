import { SandboxError } from '../errors';
import { type PortState, portState } from './port-state';

export interface NamedPort {
  /** What will listen there, in words: "gateway". */
  readonly name: string;
  readonly port: number;
  /** Command line flag that changes the port: "--gateway-port". */
  readonly flag: string;
  /** Environment variable that changes the port: "ONEGRID_GATEWAY_PORT". */
  readonly variable: string;
}

/**
 * Returns when every port is free on 127.0.0.1.
 *
 * @throws SandboxError PORT_NOT_ALLOWED or PORT_TAKEN, naming all unusable ports with the flag and variable that change each
 */
export async function requireFreePorts(ports: readonly NamedPort[]): Promise<void> {
  const states = await Promise.all(ports.map(({ port }) => portState(port)));
  const unusable = ports.flatMap((named, index) => {
    const state = states[index] ?? 'free';
    const twin = ports.slice(0, index).find(({ port }) => port === named.port && port !== 0);
    if (twin) return [{ state: 'taken' as const, line: describe(named, `also asked for by ${twin.name}`) }];
    return state === 'free' ? [] : [{ state, line: describe(named, reasons[state]) }];
  });
  if (unusable.length === 0) return;
  const onlyForbidden = unusable.every(({ state }) => state === 'not allowed');
  const lines = unusable.map(({ line }) => line).join('\n');
  throw new SandboxError(onlyForbidden ? 'PORT_NOT_ALLOWED' : 'PORT_TAKEN', lines);
}

const reasons: Record<Exclude<PortState, 'free'>, string> = {
  taken: 'in use by another program 已被其他程序占用',
  'not allowed': 'needs more rights 权限不足',
};

function describe({ name, port, flag, variable }: NamedPort, reason: string): string {
  return `  ${name}: port ${port} ${reason}. Choose another with ${flag} N or ${variable}=N.`;
}
