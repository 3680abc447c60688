import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memorySessions } from '@onegrid/kit';
import { connectUrban, type UrbanClient } from './client';
import { exampleCase } from './example-case';

const cases = Array.from({ length: 450 }, (_, index) => ({ ...exampleCase, recId: index + 1 }));

/** Signs everybody in but `nobody`, and lists the same 450 cases for every question. */
function answer(url: URL, body: string): { headers: Record<string, string>; text: string } {
  if (url.pathname === '/login') {
    const headers = { 'content-type': 'text/html' };
    return body.includes('nobody')
      ? { headers, text: '<input type="password">' }
      : { headers: { ...headers, 'set-cookie': 'JSESSIONID=1; Path=/; HttpOnly' }, text: '' };
  }
  const page = Number(url.searchParams.get('currentPage'));
  const size = Number(url.searchParams.get('numPerPage'));
  const data = { listDataSet: { listData: cases.slice((page - 1) * size, page * size), totalCount: cases.length } };
  const text = JSON.stringify({ resultInfo: { success: true, data } });
  return { headers: { 'content-type': 'application/json;charset=GB18030' }, text };
}

describe('the client of urban management', () => {
  let server: Server;
  let baseUrl: string;
  const clients: UrbanClient[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://platform');
      const body = (await request.toArray()).join('');
      asked.push(`${url.pathname} ${url.searchParams.get('currentPage') ?? ''} ${request.headers.cookie ?? '-'}`);
      const { headers, text } = answer(url, body);
      response.writeHead(200, headers).end(text);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => asked.splice(0));
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    server.close();
  });

  const connect = (account: string) => {
    const client = connectUrban({ baseUrl, account, password: 'p', localGrid: '' }, memorySessions());
    clients.push(client);
    return client;
  };

  it('reads page after page until it has all, with the cookie of one sign-in', async () => {
    expect(await connect('somebody').casesInUnitGrids(['320105001007001'])).toHaveLength(450);
    expect(asked).toEqual(['/login  -', ...[1, 2, 3].map((page) => `/case/list ${page} JSESSIONID=1`)]);
  });

  it('asks nothing for no unit grids', async () => {
    expect(await connect('somebody').casesInUnitGrids([])).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('fails as unavailable, never as refused, when the platform does not take its account', async () => {
    await expect(connect('nobody').ping()).rejects.toMatchObject({
      code: 'PLATFORM_UNAVAILABLE',
      mayHaveCommitted: false,
    });
  });
});
