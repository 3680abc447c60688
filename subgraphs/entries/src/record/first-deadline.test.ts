import type { EntryRow } from '../store/entry.entity';
import { firstDeadline } from './first-deadline';

const now = () => Date.parse('2026-11-30T20:00:00Z');
const of = { recordedAt: new Date('2026-11-16T02:00:00Z') } as EntryRow;
const addDeliveries = async () => [];

test('a deadline begins today, in China', () => {
  expect(firstDeadline({ now })).toBe('2026-12-01');
});

test('the deadline of a correction was right on the day of what it corrects', () => {
  expect(firstDeadline({ now, correction: { of, addDeliveries } })).toBe('2026-11-16');
});
