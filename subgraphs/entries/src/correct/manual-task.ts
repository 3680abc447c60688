import type { DeliveryRow } from '../store/delivery.entity';

/** Returns what a person has to do on the platform, in Chinese and English, with the platform's reason when it has given one; null unless the delivery is MANUAL. */
export function manualTask(delivery: Pick<DeliveryRow, 'state' | 'change' | 'externalId' | 'reason'>): string | null {
  if (delivery.state !== 'MANUAL') return null;
  const { change, externalId } = delivery;
  const because = delivery.reason === null ? '' : `（${delivery.reason}）`;
  const record = externalId === null ? '此事项的记录（编号未知）' : `记录 ${externalId}`;
  const inEnglish = externalId === null ? 'the record of this matter, if there is one' : `record ${externalId}`;
  return change === 'WITHDRAW'
    ? `请在该平台撤销${record}${because} | Take back ${inEnglish} there${because}`
    : `请在该平台按更正后的内容修改${record}${because} | Change ${inEnglish} there to what the entry says now${because}`;
}
