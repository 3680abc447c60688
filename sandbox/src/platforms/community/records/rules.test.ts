import { eventTable, visitTable } from '../tables';
import { requireDisputeTold } from './rules';

const told: readonly [string, string][] = [
  ['eventType', '9'],
  ['disputeType', '02'],
  ['partyName', '李四'],
  ['deadlineTime', '2019-08-31 23:59:59'],
];

test('a dispute says which, between whom and until when it has to be resolved', () => {
  expect(() => requireDisputeTold(eventTable, new Map(told))).not.toThrow();
  for (const [field] of told.slice(1)) {
    const parameters = new Map(told.filter(([each]) => each !== field));
    expect(() => requireDisputeTold(eventTable, parameters)).toThrow('矛盾纠纷须填写纠纷类别、主要当事人和化解时限');
  }
});

test('other events and other tables need none of it', () => {
  expect(() => requireDisputeTold(eventTable, new Map([['eventType', '1']]))).not.toThrow();
  expect(() => requireDisputeTold(visitTable, new Map([['eventType', '9']]))).not.toThrow();
});
