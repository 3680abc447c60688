import type { Viewer } from '@onegrid/schema';
import type { Later } from './live/later';
import type { OperationNotes } from './log/operation-notes';
import type { PlatformReports } from './respond/platform-reports';
import type { RequestTelemetry } from './telemetry';
import type { CallSignal } from './transport/call-signal';
import type { ClientHeaders } from './transport/forward-headers';
import type { Uploads } from './uploads/uploads';

/** One request of a client on its way through the gateway. `platforms` and `notes` gather what the way brings; the rest never changes. */
export interface GatewayRequest {
  readonly requestId: string;
  /** Who asks; null for somebody who has shown no access token. */
  readonly viewer: Viewer | null;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: CallSignal;
  /** Headers as they came, for what the configuration passes on. */
  readonly headers?: ClientHeaders;
  readonly platforms: PlatformReports;
  readonly notes: OperationNotes;
  /** Files in its variables; absent when there are none. */
  readonly uploads?: Uploads;
  /** Null or absent = telemetry is off. */
  readonly telemetry?: RequestTelemetry | null;
  /** What comes after the first answer; absent when the client takes only one. */
  readonly later?: Later;
}
