import { compose } from '@onegrid/schema';
import { type OperationDefinitionNode, parse } from 'graphql';
import { createPlanner } from './create-planner';
import { decideConditions } from './decide-conditions';
import { defaultThreadLimits, PlanningThread } from './planning-thread';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query { house: House } type House @key(fields: "id") { id: ID! name: String }`;
const supergraphSdl = compose([{ name: 'houses', url: 'http://127.0.0.1:9/graphql', sdl }]);

it('gives deferred parts and subscriptions the same plans as in place', async () => {
  const live = `${sdl.replace('name: String', 'name: String near: [House!]')} type Subscription { built: House }`;
  const more = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type House @key(fields: "id") { id: ID! cases: Int }`;
  const planner = createPlanner(
    compose([
      { name: 'houses', url: 'http://127.0.0.1:9/graphql', sdl: live },
      { name: 'urban', url: 'http://127.0.0.1:9/graphql', sdl: more },
    ]),
  );
  const many = [...'abcdefghijklmnopqrstuvwxyz'].map((each) => `${each}: near { name cases }`).join(' ');
  for (const query of [`{ house { id ... @defer { ${many} } } }`, `subscription { built { ${many} } }`]) {
    const document = parse(query);
    const decided = decideConditions(document, document.definitions[0] as OperationDefinitionNode, new Map(), true);
    const planned = planner.planAside(decided);
    expect(planned).toBeInstanceOf(Promise);
    expect(await planned).toEqual(planner.plan(decided));
  }
  await planner.close();
});

describe('a planning thread', () => {
  const threads: PlanningThread[] = [];
  const thread = (limits: Partial<typeof defaultThreadLimits> = {}) => {
    const made = new PlanningThread(supergraphSdl, { ...defaultThreadLimits, ...limits });
    threads.push(made);
    return made;
  };
  afterEach(async () => {
    for (const each of threads.splice(0)) await each.close();
  });

  it('plans in turn', async () => {
    const plans = thread();
    const planned = await Promise.all([plans.plan('{ house { id } }'), plans.plan('{ house { name } }')]);
    expect(planned.map(({ node }) => node)).toMatchObject([
      { kind: 'Fetch', serviceName: 'houses', operation: '{house{id}}' },
      { kind: 'Fetch', serviceName: 'houses', operation: '{house{name}}' },
    ]);
  });

  it('passes on why it cannot plan', async () => {
    await expect(thread().plan('{ nothing }')).rejects.toThrow(/Cannot query field "nothing"/);
  });

  it('gives up what takes too long, and plans the next', async () => {
    const plans = thread({ longestMs: 0 });
    await expect(plans.plan('{ house { id } }')).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
    await expect(plans.plan('{ house { id } }')).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  });

  it('gives up what fills its memory, and plans the next', async () => {
    const plans = thread({ maxMemoryMb: 4 });
    await expect(plans.plan('{ house { id } }')).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
    await expect(plans.plan('{ house { id } }')).rejects.toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  });

  it('lets so many wait', async () => {
    const plans = thread({ maxWaiting: 1 });
    const first = plans.plan('{ house { id } }');
    await expect(plans.plan('{ house { name } }')).rejects.toMatchObject({ code: 'GATEWAY_BUSY' });
    expect((await first).node?.kind).toBe('Fetch');
  });

  it('starts again after it had nothing to do', async () => {
    const plans = thread({ idleMs: 0 });
    for (const query of ['{ house { id } }', '{ house { name } }'])
      expect((await plans.plan(query)).node?.kind).toBe('Fetch');
  });

  it('refuses whoever waits when it is closed', async () => {
    const plans = thread();
    const waiting = expect(plans.plan('{ house { id } }')).rejects.toMatchObject({ code: 'GATEWAY_BUSY' });
    await plans.close();
    await waiting;
  });
});
