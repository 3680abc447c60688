import { chinaTime, dayMs } from './china-time';

/**
 * Returns the moment that is so many working days later, at the same time of day. Working days are Monday to Friday in China; public holidays and
 * the working weekends that make up for them are not known. From a Saturday or Sunday it counts from the following midnight.
 *
 * @param workingDays whole number, at least 0
 */
export function addWorkingDays(fromMs: number, workingDays: number): number {
  let atMs = isWorkingDay(fromMs) ? fromMs : nextWorkingMidnight(fromMs);
  for (let left = workingDays; left > 0; left--) {
    atMs += dayMs;
    while (!isWorkingDay(atMs)) atMs += dayMs;
  }
  return atMs;
}

function isWorkingDay(epochMs: number): boolean {
  const { weekday } = chinaTime(epochMs);
  return weekday >= 1 && weekday <= 5;
}

function nextWorkingMidnight(epochMs: number): number {
  let midnightMs = chinaTime(epochMs).midnightMs + dayMs;
  while (!isWorkingDay(midnightMs)) midnightMs += dayMs;
  return midnightMs;
}
