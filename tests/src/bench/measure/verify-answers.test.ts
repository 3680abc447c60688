import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChildProgram } from '../child-program';
import { wholeSchema } from '../graph/schemas';
import { expectedAnswers, verifyAnswers, WrongAnswer } from './verify-answers';

describe('the comparison of answers', () => {
  const workload = { name: 'me', says: '', query: '{ me { id name } }', variables: [{}] };
  const subgraphs = { ask: async () => ({ requests: 1 }) } as unknown as ChildProgram;
  let answer = '';
  let server: Server;

  beforeAll(async () => {
    server = createServer((_, response) => response.end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const verify = async (text: string) => {
    answer = text;
    const expected = await expectedAnswers(wholeSchema(), workload);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const contender = { url, pid: process.pid, authorizations: [], close: async () => {} };
    return verifyAnswers('one', contender, { workload, expected, subgraphs });
  };

  it('takes the same data in another order', () =>
    expect(verify('{"data":{"me":{"name":"Mei Lin Zhang","id":"1"}}}')).resolves.toMatchObject({ fetches: 1 }));

  it.each([
    ['another value', '{"data":{"me":{"name":"Mei","id":"1"}}}'],
    ['a missing field', '{"data":{"me":{"id":"1"}}}'],
    ['null', '{"data":{"me":null}}'],
    ['errors', '{"data":{"me":{"name":"Mei Lin Zhang","id":"1"}},"errors":[{"message":"no"}]}'],
  ])('refuses %s', (_, text) => expect(verify(text)).rejects.toThrow(WrongAnswer));
});
