import { OneGridError, type Viewer } from '@onegrid/schema';

const operatorRole = 'DISTRICT_CENTRE';

/** @throws OneGridError FORBIDDEN unless the viewer is of the district centre */
export function requireOperator({ roles }: Viewer): void {
  if (!roles.includes(operatorRole))
    throw new OneGridError('FORBIDDEN', { message: 'For the district centre only. 仅限区网格中心。' });
}
