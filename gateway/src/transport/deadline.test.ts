import { CallSignal } from './call-signal';
import { withDeadline } from './deadline';
import { SubgraphFailure } from './subgraph-failure';

const never = (signal: CallSignal) => new Promise<never>((_resolve, reject) => signal.listen(reject));

describe('withDeadline', () => {
  it('returns what the work returns', async () => {
    await expect(withDeadline(1_000, undefined, async () => 7)).resolves.toBe(7);
  });

  it('fails with TIMEOUT and tells the work', async () => {
    let told: CallSignal | undefined;
    const late = withDeadline(5, undefined, (signal) => {
      told = signal;
      return never(signal);
    });
    await expect(late).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', reason: 'TIMEOUT' });
    expect(told?.failure).toMatchObject({ reason: 'TIMEOUT' });
    expect(told?.abortSignal.aborted).toBe(true);
  });

  it('does not wait for work that ignores its signal', async () => {
    const late = withDeadline(5, undefined, () => new Promise(() => undefined));
    await expect(late).rejects.toMatchObject({ reason: 'TIMEOUT' });
  });

  it('fails with ABORTED when nobody waits any more, now or before it began', async () => {
    const unwanted = new CallSignal();
    const given = withDeadline(1_000, unwanted, never);
    unwanted.abort(new SubgraphFailure('ABORTED'));
    await expect(given).rejects.toMatchObject({ reason: 'ABORTED' });
    await expect(withDeadline(1_000, unwanted, never)).rejects.toMatchObject({ reason: 'ABORTED' });
  });

  it('passes a failure of the work on', async () => {
    const failing = withDeadline(1_000, undefined, async () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
  });
});
