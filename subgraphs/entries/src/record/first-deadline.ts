import { chinaToday } from './china-today';
import type { RecordTools } from './record-entry';

/**
 * Returns the first day (China, `YYYY-MM-DD`) that a deadline may have: today. Of a correction the day on which the corrected entry was recorded: a deadline that was right then
 * need not be changed because the entry comes back later.
 */
export function firstDeadline({ now, correction }: Pick<RecordTools, 'now' | 'correction'>): string {
  return chinaToday(correction ? correction.of.recordedAt.getTime() : now());
}
