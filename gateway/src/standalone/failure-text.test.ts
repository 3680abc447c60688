import { once } from 'node:events';
import { createServer } from 'node:net';
import { OneGridError } from '@onegrid/schema';
import { parse } from 'graphql';
import { readSupergraph } from '../supergraph/read-supergraph';
import { lastWords } from './failure-text';
import { fileSource } from './source/file-source';

const failureOf = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work();
  } catch (failure) {
    return failure;
  }
};
const help = '\nonegrid gateway --help lists the options 查看选项\n';
const said = (failure: unknown) => lastWords(failure, 'onegrid gateway');

describe('the last words of a program', () => {
  it('say what is wrong and where the options are listed', () =>
    expect(said(new OneGridError('CONFIGURATION_INVALID', { message: '--port must be a number' }))).toBe(
      `CONFIGURATION_INVALID: --port must be a number\n${help}`,
    ));

  it('say why a file cannot be read', async () =>
    expect(said(await failureOf(() => fileSource('/nowhere/a.graphql', 0).read()))).toBe(
      `CONFIGURATION_INVALID: The supergraph cannot be read from /nowhere/a.graphql: ENOENT: no such file or directory, open '/nowhere/a.graphql'\n${help}`,
    ));

  it('say where in a text the mistake is', async () =>
    expect(said(await failureOf(() => readSupergraph('type Query {\n  a: }')))).toBe(
      `CONFIGURATION_INVALID: The supergraph cannot be read as GraphQL SDL: Syntax Error: Expected Name, found "}". (line 2, column 6)\n${help}`,
    ));

  it('say that a port is taken', async () => {
    const [first, second] = [createServer(), createServer()];
    first.listen(0, '127.0.0.1');
    await once(first, 'listening');
    const { port } = first.address() as { port: number };
    second.listen(port, '127.0.0.1');
    const [failure] = await once(second, 'error');
    expect(said(failure)).toBe(
      `CONFIGURATION_INVALID: Cannot listen at 127.0.0.1:${port}: another program listens there 已被其他程序占用\n${help}`,
    );
    first.close();
    await once(first, 'close');
  });

  it('are the words of what nobody foresaw', async () => {
    expect(said(await failureOf(() => parse('{')))).toContain('Syntax Error');
    expect(said(new OneGridError('INTERNAL', { cause: new TypeError('x is undefined') }))).toMatch(
      /^INTERNAL: .*: x is undefined\n$/,
    );
    expect(said('nothing')).toBe('nothing\n');
  });
});
