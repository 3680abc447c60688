/** Returns the case number (案卷号): the day of the report, then the record's id in 8 digits. */
export function taskNumber(reportTime: string, recId: number): string {
  return `${reportTime.slice(0, 10).replaceAll('-', '')}${String(recId).padStart(8, '0')}`;
}
