import type { FastifyInstance } from 'fastify';
import { fail, succeed } from '../answer';
import type { Form } from '../form';
import type { UrbanPlatform } from '../platform';
import type { UnitGridRow } from '../seed';

/** `GET /grid/locate`: the unit grid that a point of the local grid lies in; `data` is null outside of all. */
export function locate(server: FastifyInstance, { store }: UrbanPlatform): void {
  server.get<{ Querystring: Form }>('/grid/locate', async (request, reply) => {
    const x = Number(request.query.coordinate_x || Number.NaN);
    const y = Number(request.query.coordinate_y || Number.NaN);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return fail(reply, '坐标格式错误');
    const found = await store.pool.query<UnitGridRow>(
      `SELECT * FROM unit_grid WHERE boundary && polygon(box(point($1, $2), point($1, $2))) AND boundary @> point($1, $2)
       ORDER BY unit_grid_code LIMIT 1`,
      [x, y],
    );
    const grid = found.rows[0];
    return succeed(
      reply,
      grid
        ? { unitGridCode: grid.unit_grid_code, unitGridName: grid.unit_grid_name, areaClass: grid.area_class }
        : null,
    );
  });
}
