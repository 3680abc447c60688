import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs, type Worker } from './worker';

interface Changed {
  readonly data?: {
    readonly entryChanged: {
      readonly deliveries: readonly { readonly platform: { readonly name: string }; readonly state: string }[];
    };
  };
  readonly errors?: readonly unknown[];
}

const recordVisit = `mutation ($input: RecordVisitInput!) {
  recordVisit(input: $input) { entry { id deliveries { platform { name } state } } errors { code field } }
}`;
const query = 'subscription ($id: ID!) { entryChanged(id: $id) { id deliveries { platform { name } state } } }';

describe('following an entry', () => {
  let district: SampleDistrict;
  let worker: Worker;
  let stranger: Worker;

  beforeAll(async () => {
    district = await startSampleDistrict();
    const { gateway, demonstration } = district.sandbox;
    worker = await signInAs(gateway.url, demonstration.workerNo);
    stranger = await signInAs(gateway.url, demonstration.otherWorkerNo);
  }, 120_000);
  afterAll(() => district.close());

  /** Opens an event stream; resolves when the gateway has taken the subscription. */
  async function follow({ accessToken }: Worker, id: string): Promise<AsyncGenerator<Changed>> {
    const answer = await fetch(`${district.sandbox.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        accept: 'text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query, variables: { id } }),
    });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    return readChanges(answer);
  }

  async function* readChanges({ body }: Response): AsyncGenerator<Changed> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks)
        if (block.startsWith('event: next')) yield JSON.parse(block.slice(block.indexOf('data: ') + 6)) as Changed;
    }
  }

  const setPlatforms = (state: { down: boolean }) =>
    Promise.all([...district.sandbox.standIns.values()].map(({ faults }) => faults.set(state)));

  it('shows its deliveries become accepted while it is looked at, and nothing to a worker of another grid', async () => {
    await setPlatforms({ down: true });
    const { houseId } = district.sandbox.demonstration;
    const { data } = await worker.ask<{ recordVisit: { entry: { id: string } | null } }>(recordVisit, {
      input: { idempotencyKey: 'followed', occurredAt: '2026-11-20T10:00:00+08:00', houseId },
    });
    const id = data?.recordVisit.entry?.id ?? '';
    const [seen, strange] = [await follow(worker, id), await follow(stranger, id)];
    const strangerSaw: Changed[] = [];
    const listening = (async () => {
      for await (const each of strange) strangerSaw.push(each);
    })().catch((failure: unknown) => failure);
    await setPlatforms({ down: false });
    const states: string[][] = [];
    for await (const { data: changed, errors } of seen) {
      expect(errors).toBeUndefined();
      states.push(changed?.entryChanged.deliveries.map(({ state }) => state) ?? []);
      if (states.at(-1)?.every((state) => state === 'ACCEPTED')) break;
    }
    expect(states[0]).not.toEqual(states.at(-1));
    expect(strangerSaw).toEqual([]);
    // the stream is cut off when the district stops, not completed before
    await district.sandbox.gateway.close();
    expect(String(await listening)).toContain('terminated');
  });
});
