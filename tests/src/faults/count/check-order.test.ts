import type { PlannedEntry } from '../plan/plan-entries';
import { checkOrder } from './check-order';

const entry = (tag: string, subject: string, afterwards: PlannedEntry['afterwards'] = null) =>
  ({
    tag,
    afterwards,
    kind: 'DISPUTE',
    input: {},
    expected: ['community.grid_event', 'urban.case_info'],
    subject: { type: 'House', id: subject },
  }) as unknown as PlannedEntry;

const writings = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [table = '', key = ''] = line.split(' ');
    return { table, key };
  });

describe('checkOrder', () => {
  const entries = [entry('A', 'H1'), entry('B', 'H1'), entry('C', 'H2')];

  it('finds what a platform got in the other order, by subject and platform', () => {
    const made = writings(
      'community.grid_event C',
      'community.grid_event B',
      'urban.case_info A',
      'community.grid_event A',
      'urban.case_info B',
    );
    expect(checkOrder(entries, made)).toEqual(['community: A > B']);
  });

  it('says nothing of what is missing, or was corrected and so comes later', () => {
    expect(checkOrder(entries, writings('community.grid_event B'))).toEqual([]);
    const corrected = [entry('A', 'H1', 'CORRECT'), entry('B', 'H1')];
    expect(checkOrder(corrected, writings('community.grid_event B', 'community.grid_event A'))).toEqual([]);
  });
});
