import { mayReach, OneGridError } from '@onegrid/schema';
import type { Call } from './subgraph';

/** @throws OneGridError FORBIDDEN when the caller lacks the scope */
export function requireScope(call: Call, scope: string): void {
  if (!call.viewer.scopes.includes(scope))
    throw new OneGridError('FORBIDDEN', { message: `Scope ${scope} is needed. 缺少权限范围。` });
}

/** @throws OneGridError FORBIDDEN when the grid is outside the viewer's regions */
export function requireReach(call: Call, gridCode: string): void {
  if (!mayReach(call.viewer, gridCode))
    throw new OneGridError('FORBIDDEN', { message: 'Outside your regions. 超出您的管辖范围。' });
}
