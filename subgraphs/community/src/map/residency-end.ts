import { codeInWords, type EntryOfKind, residencyEndReasonCodes } from '@onegrid/schema';
import type { Parameters } from '../platform/wire';
import { toPlatformDay } from './dates';

/** 居住状态: 已搬离, the only end of a residency that the platform has a word for. */
const movedOut = '1';

/** Returns what changes in a registration that ends. */
export function movedOutParameters({ content }: EntryOfKind<'RESIDENCY_END'>): Parameters {
  return { status: movedOut, moveOutTime: toPlatformDay(content.endedOn) };
}

/** Returns what the platform has no field for: the reason and the destination. */
export function residencyEndInWords({ content }: EntryOfKind<'RESIDENCY_END'>): string {
  const { reason, destination, remark } = content;
  const parts = [
    `注销原因：${codeInWords(residencyEndReasonCodes, reason)}`,
    destination && `去向：${destination}`,
    remark,
  ];
  return parts.filter(Boolean).join('；');
}
