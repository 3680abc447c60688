import type { FoundHazard } from '@onegrid/schema';
import { eventParameters, type HazardEntry } from './event';

const report = (hazard: Partial<FoundHazard> = {}) =>
  ({
    occurredAt: '2019-08-01T10:00:00+08:00',
    grid: { code: '320105001007001', name: '兆园第一网格' },
    enteredBy: { workerNo: 'JY0001', name: '王网格' },
    subject: {
      name: '兆园小区1幢101室',
      address: '南京市建邺区兆园小区1幢101室',
      position: { longitude: 118.732, latitude: 32.004 },
    },
    content: {
      hazard: {
        category: 'GAS',
        level: 'MAJOR',
        description: '燃气软管老化',
        inPublicArea: false,
        fixedOnSite: false,
        treatBy: '2019-08-15',
        responsiblePerson: '房主',
        responsiblePhone: '13900000000',
        ...hazard,
      },
    },
  }) as HazardEntry;

test('a hazard is reported in the platform’s words, datum and zone', () => {
  expect(eventParameters(report(), null)).toEqual({
    gridCode: '320105001007001',
    eventType: '2',
    eventLevel: '2',
    eventTitle: '燃气隐患：兆园小区1幢101室',
    content: '燃气软管老化',
    address: '南京市建邺区兆园小区1幢101室',
    longitude: expect.closeTo(118.737213, 5),
    latitude: expect.closeTo(32.001969, 5),
    occurTime: '2019-08-01 10:00:00',
    reporterNo: 'JY0001',
    reporterName: '王网格',
    publicAreaFlag: 'N',
    fixedFlag: 'N',
    deadlineTime: '2019-08-15 23:59:59',
    responsiblePerson: '房主',
    responsiblePhone: '13900000000',
  });
});

test('what was put right at once has no deadline; a known house is named', () => {
  const parameters = eventParameters(report({ fixedOnSite: true, treatBy: null }), '1741234567890123457');
  expect(parameters).toMatchObject({ fixedFlag: 'Y', deadlineTime: null });
  expect(String(parameters.houseId)).toBe('1741234567890123457');
});

test('a category without a code is refused', () => {
  expect(() => eventParameters(report({ category: 'NOISE' as never }), null)).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_CODE', message: '事件类型: no code for "NOISE"' }),
  );
});
