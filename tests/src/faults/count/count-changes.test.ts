import type { PlannedEntry } from '../plan/plan-entries';
import { countChanges } from './count-changes';
import type { ChangedRecord } from './read-changes';

const table = 'safety.hazard';
const entry = (tag: string, afterwards: PlannedEntry['afterwards']) =>
  ({ tag, afterwards, expected: [table] }) as unknown as PlannedEntry;
const record = (tag: string, more: Partial<ChangedRecord> = {}): ChangedRecord => ({
  tag,
  stands: true,
  corrected: false,
  edits: 0,
  takenBack: 0,
  ...more,
});
const count = (entries: readonly PlannedEntry[], kept: readonly ChangedRecord[], byHand: readonly string[] = []) =>
  countChanges(entries, { records: new Map([[table, kept]]), byHand: new Set(byHand) })[0];

describe('changes are counted', () => {
  it('as made: one record tells the correction, edited or in place of another, and none what was withdrawn', () => {
    const kept = [
      record('edited', { corrected: true, edits: 1 }),
      record('anew', { stands: false, takenBack: 1 }),
      record('anew', { corrected: true }),
      record('gone', { stands: false, takenBack: 1 }),
      record('left'),
    ];
    const entries = [
      entry('edited', 'CORRECT'),
      entry('anew', 'CORRECT'),
      entry('gone', 'WITHDRAW'),
      entry('left', null),
    ];
    expect(count(entries, kept)).toEqual({
      table,
      corrected: 2,
      withdrawn: 1,
      byHand: 0,
      notMade: [],
      doubled: [],
    });
  });

  it('as not made, unless the platform leaves them to a person', () => {
    const entries = ['old', 'two'].map((tag) => entry(tag, 'CORRECT'));
    const kept = [record('old'), record('two', { corrected: true }), record('two'), record('stands'), record('hand')];
    const all = [...entries, entry('stands', 'WITHDRAW'), entry('hand', 'WITHDRAW')];
    expect(count(all, kept, ['safety hand'])).toMatchObject({ byHand: 1, notMade: ['old', 'two', 'stands'] });
  });

  it('as doubled: edited twice, taken back twice, or changed without reason', () => {
    const kept = [
      record('twice', { corrected: true, edits: 2 }),
      record('gone', { stands: false, takenBack: 2 }),
      record('left', { edits: 1 }),
    ];
    expect(count([entry('twice', 'CORRECT'), entry('gone', 'WITHDRAW'), entry('left', null)], kept)).toMatchObject({
      doubled: ['twice', 'gone', 'left'],
    });
  });
});
