import { type AddressInfo, createServer, type Server } from 'node:net';
import { SandboxError } from '../errors';
import { pickPort, portState, requireFreePorts } from '.';

const named = (name: string, port: number) => ({
  name,
  port,
  flag: `--${name}-port`,
  variable: `ONEGRID_${name.toUpperCase()}_PORT`,
});

describe('ports', () => {
  let server: Server;
  let taken: number;

  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    taken = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('a port that a server listens on is taken, a picked one is free', async () => {
    expect(await portState(taken)).toBe('taken');
    expect(await portState(await pickPort())).toBe('free');
  });

  test('the preferred port is picked when it is free, another when it is taken', async () => {
    const free = await pickPort();
    expect(await pickPort(free)).toBe(free);
    expect(await pickPort(taken)).not.toBe(taken);
  });

  test('free ports are accepted', async () => {
    await expect(requireFreePorts([named('gateway', await pickPort())])).resolves.toBeUndefined();
  });

  test('the error names every taken port and what changes it, and no free one', async () => {
    const free = await pickPort();
    const error = await requireFreePorts([named('gateway', taken), named('urban', free), named('party', taken)]).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(SandboxError);
    const { code, message } = error as SandboxError;
    expect(code).toBe('PORT_TAKEN');
    expect(message).toContain(`gateway: port ${taken}`);
    expect(message).toContain('--gateway-port N or ONEGRID_GATEWAY_PORT=N');
    expect(message).toContain(`party: port ${taken}`);
    expect(message).not.toContain('urban');
  });

  test('the same free port asked for twice is refused', async () => {
    const free = await pickPort();
    await expect(requireFreePorts([named('gateway', free), named('urban', free)])).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      detail: expect.stringContaining('also asked for by gateway'),
    });
  });
});
