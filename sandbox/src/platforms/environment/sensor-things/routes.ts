import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { entityTypes, propertyOf } from './entity-types';
import { parseQueryString } from './parse-options';
import { parsePath } from './parse-path';
import { presentEntity, presentPage, presentReferences, propertyValue } from './present';
import { parentExists, readEntities } from './read-entities';
import { RequestError } from './request-error';

const prefix = '/v1.1';

/** Conformance classes that the service has (OGC 18-088, clause 2), as its landing page lists them. */
const conformance = [
  'http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/resource-path/resource-path-to-entities',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/request-data',
];

/** Serves the reading half of the OGC SensorThings API 1.1 under `/v1.1`. */
export function serveSensorThings(server: FastifyInstance, pool: Pool): void {
  server.get(prefix, landingPage);
  server.get(`${prefix}/`, landingPage);
  server.get(`${prefix}/*`, async (request, reply) => {
    try {
      return await answer(pool, request, reply);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return reply.code(error.status).send({ code: error.status, type: 'error', message: error.message });
    }
  });
}

async function landingPage(request: FastifyRequest) {
  const baseUrl = baseUrlOf(request);
  return {
    value: Object.values(entityTypes).map(({ set }) => ({ name: set, url: `${baseUrl}/${set}` })),
    serverSettings: { conformance },
  };
}

async function answer(pool: Pool, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const baseUrl = baseUrlOf(request);
  const [pathname = '', queryString = ''] = splitOnce(request.url, '?');
  const relativePath = decode(pathname.slice(prefix.length));
  const path = parsePath(relativePath);
  const options = parseQueryString(queryString);
  const type = path.steps[path.steps.length - 1]?.type ?? entityTypes.Things;
  const page = await readEntities(pool, path.steps, options);
  if (path.many) {
    if (!(await parentExists(pool, path.steps))) throw new RequestError(404, 'Nothing found.');
    const present = path.suffix === '$ref' ? presentReferences : presentPage;
    return present(page, type, options, baseUrl, `${baseUrl}${relativePath}`);
  }
  const [entity] = page.entities;
  if (!entity) throw new RequestError(404, 'Nothing found.');
  if (path.suffix === '$ref') return { '@iot.selfLink': `${baseUrl}/${type.set}(${Number(entity.row.id)})` };
  const property = path.property === null ? undefined : propertyOf(type, path.property);
  if (!property) return presentEntity(entity, type, options, baseUrl);
  const value = propertyValue(entity, property);
  if (value === null) return reply.code(204).send();
  if (path.suffix !== '$value') return { [property.name]: value };
  return reply.type('text/plain; charset=utf-8').send(typeof value === 'string' ? value : JSON.stringify(value));
}

const baseUrlOf = (request: FastifyRequest) => `http://${request.headers.host}${prefix}`;

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RequestError(400, `Not a valid path: ${text}`);
  }
}
