import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { airStation, startTestPlatform, type TestPlatform } from '../test-platform';
import { encodeFrame } from './frame';

describe('the data listener (HJ 212-2017 over TCP)', () => {
  let platform: TestPlatform;
  let socket: Socket;

  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  beforeEach(async () => {
    socket = connect({ host: '127.0.0.1', port: platform.standIn.dataPort });
    await once(socket, 'connect');
  });
  afterEach(() => void socket.destroy());
  afterAll(() => platform.close());

  const segment = (changes: { cn?: string; pw?: string; mn?: string; flag?: number; cp?: string } = {}) => {
    const { cn = '2011', pw = airStation.password, mn = airStation.mn, flag = 5 } = changes;
    const { cp = 'DataTime=20261122102000;a34004-Rtd=35,a34004-Flag=N' } = changes;
    return `QN=20261122102000123;ST=22;CN=${cn};PW=${pw};MN=${mn};Flag=${flag};CP=&&${cp}&&`;
  };
  const answerTo = async (...pieces: Buffer[]) => {
    const answered = once(socket, 'data');
    for (const piece of pieces) socket.write(piece);
    return String((await answered)[0]);
  };
  const refusals = async () =>
    (await platform.standIn.store.pool.query('SELECT reason, mn FROM refused_frames ORDER BY id')).rows;

  it('keeps a reading, then answers 9014 with the same QN', async () => {
    const answer = await answerTo(encodeFrame(segment()));
    const body = `QN=20261122102000123;ST=91;CN=9014;PW=123456;MN=${airStation.mn};Flag=4;CP=&&&&`;
    expect(answer).toBe(encodeFrame(body).toString());
    const { body: page } = await platform.get(
      '/v1.1/Things(1)/Datastreams?$filter=properties/factorCode eq %27a34004%27 and properties/command eq %272011%27&$expand=Observations',
    );
    expect(page.value).toMatchObject([
      { Observations: [{ phenomenonTime: '2026-11-22T02:20:00.000Z', result: 35, resultQuality: { flag: 'N' } }] },
    ]);
  });

  it('reads a frame in pieces, and keeps one observation when it is sent again', async () => {
    const frame = encodeFrame(segment({ cn: '2061', cp: 'DataTime=20261122090000;a34004-Avg=41,a34004-Flag=N' }));
    await answerTo(frame.subarray(0, 30), frame.subarray(30, 90), frame.subarray(90));
    await answerTo(frame);
    const { body } = await platform.get('/v1.1/Observations?$filter=result eq 41&$count=true');
    expect(body).toMatchObject({
      '@iot.count': 1,
      value: [{ phenomenonTime: '2026-11-22T01:00:00.000Z/2026-11-22T02:00:00.000Z' }],
    });
  });

  it('answers 9013 when a logger asks for the time', async () => {
    expect(await answerTo(encodeFrame(segment({ cn: '1013', cp: '' })))).toContain('CN=9013');
  });

  it('counts and does not answer a bad CRC, an unknown MN, a wrong password, an unreadable time; goes on after them', async () => {
    const spoilt = encodeFrame(segment());
    spoilt[spoilt.length - 12] = 0x58;
    const bad = [
      spoilt,
      encodeFrame(segment({ mn: 'NOBODY000000000000000000' })),
      encodeFrame(segment({ pw: '654321' })),
      encodeFrame(segment({ cp: 'DataTime=20261399000000;a34004-Rtd=1' })),
      encodeFrame('CN=2011'),
    ];
    const answer = await answerTo(...bad, encodeFrame(segment({ cn: '2081', cp: 'RestartTime=20261122102000' })));
    expect(answer.match(/CN=9014/g)).toHaveLength(1);
    expect(await refusals()).toEqual([
      { reason: 'CRC', mn: airStation.mn },
      { reason: 'MN', mn: 'NOBODY000000000000000000' },
      { reason: 'PW', mn: airStation.mn },
      { reason: 'DATA', mn: airStation.mn },
      { reason: 'FORMAT', mn: null },
    ]);
  });
});
