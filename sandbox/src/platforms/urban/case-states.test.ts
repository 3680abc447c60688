import { caseStates, parts, readTransInfo, statesBefore, writeTransInfo } from './case-states';

describe('steps of a case', () => {
  it('are written as step, part and a constant', () => {
    const step = { to: caseStates.FILED, part: parts.ACCEPTANCE_SEAT };
    expect(writeTransInfo(step)).toBe('2,1,0;');
    expect(readTransInfo('2,1,0;')).toEqual(step);
  });

  it.each(['', '2,1,0', '9,1,0;', '2,1,1;'])('cannot be read from "%s"', (text) =>
    expect(readTransInfo(text)).toBeNull(),
  );

  it('belong to a part: the acceptance seat files what was reported, nobody voids what was filed', () => {
    expect(statesBefore({ to: caseStates.FILED, part: parts.ACCEPTANCE_SEAT })).toEqual([caseStates.REPORTED.id]);
    expect(statesBefore({ to: caseStates.VOIDED, part: parts.ACCEPTANCE_SEAT })).toEqual([caseStates.REPORTED.id]);
    expect(statesBefore({ to: caseStates.FILED, part: parts.DISPATCHER })).toEqual([]);
  });
});
