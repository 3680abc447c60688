import type { FoundHazard } from '@onegrid/schema';
import { type VisitEntry, visitParameters } from './visit';

const hazard: FoundHazard = {
  category: 'FIRE',
  level: 'GENERAL',
  description: '灭火器过期',
  inPublicArea: false,
  fixedOnSite: true,
  treatBy: null,
  responsiblePerson: null,
  responsiblePhone: null,
};
const visit = (content: Partial<VisitEntry['content']>) =>
  ({
    occurredAt: '2019-08-01T10:00:00+08:00',
    grid: { code: '320105001007001', name: '兆园第一网格' },
    enteredBy: { workerNo: 'JY0001', name: '王网格' },
    content: { method: 'PHONE', outcome: 'NO_ANSWER', remark: ' ', newTenants: [], hazard: null, ...content },
  }) as unknown as VisitEntry;

test('a visit is told even when the worker had nothing to add', () => {
  expect(visitParameters(visit({}), '1')).toMatchObject({
    visitTime: '2019-08-01 10:00:00',
    visitorNo: 'JY0001',
    visitType: '2',
    visitResult: '2',
    content: '走访结果：无人应答',
    hazardFlag: 'N',
    hazardContent: null,
  });
});

test('a hazard that was found is told with its kind', () => {
  expect(visitParameters(visit({ hazard, remark: '下周复查' }), '1')).toMatchObject({
    content: '走访结果：无人应答；下周复查',
    hazardFlag: 'Y',
    hazardContent: '一般隐患（消防）：灭火器过期（已当场整改）',
  });
});

test('an outcome without a code is refused', () => {
  const unknown = visit({ outcome: 'DECLINED' as never });
  expect(() => visitParameters(unknown, '1')).toThrow(expect.objectContaining({ code: 'UNKNOWN_CODE' }));
});
