import { createPlatformHttp, keepSession, PlatformFailure, refusal, type SessionStore } from '@onegrid/kit';
import { type Content, openEnvelope } from './envelope';
import {
  activityColumns,
  careVisitColumns,
  checkInColumns,
  memberColumns,
  organisationColumns,
  readPage,
  readRows,
  readText,
  scoreColumns,
  transferOutColumns,
  wishApplicationColumns,
  wishColumns,
} from './rows';
import { sessionLifetimeMs, signIn } from './session';
import type { PartySettings } from './settings';
import type {
  ActivityRow,
  CareVisitForm,
  CareVisitRow,
  CheckInForm,
  CheckInRow,
  ListPage,
  MemberRow,
  OrganisationRow,
  ScoreRow,
  TransferOutForm,
  TransferOutRow,
  WishApplicationRow,
  WishForm,
  WishRow,
} from './wire';

const idsPerCall = 50;
const unknownUser = /^46004 /;

type Query = Readonly<Record<string, string>>;

/** Speaks the wire of 五微共享社区: each method is one of its interfaces. Ids that it does not know are left out of an answer. */
export interface PartyClient {
  /** Organisations of grids (15 digits) and communities (12 digits). */
  organisations(gridCodes: readonly string[]): Promise<OrganisationRow[]>;
  members(memberIds: readonly string[]): Promise<MemberRow[]>;
  scores(memberIds: readonly string[]): Promise<ScoreRow[]>;
  checkIns(applyIds: readonly string[]): Promise<CheckInRow[]>;
  /** Check-ins whose remark contains the text. */
  searchCheckIns(keyword: string): Promise<CheckInRow[]>;
  wishes(gridCode: string, nextId: string): Promise<ListPage<WishRow>>;
  activities(organisationId: string, nextId: string): Promise<ListPage<ActivityRow>>;
  /** Adds a check-in for a worker and returns its `apply_id`. */
  addCheckIn(form: CheckInForm, workerNo: string): Promise<string>;
  wishApplications(applyIds: readonly string[]): Promise<WishApplicationRow[]>;
  /** Applications for wishes whose remark contains the text. */
  searchWishApplications(keyword: string): Promise<WishApplicationRow[]>;
  /** Hands in a wish for a worker and returns its `apply_id`. */
  applyForWish(form: WishForm, workerNo: string): Promise<string>;
  transfersOut(applyIds: readonly string[]): Promise<TransferOutRow[]>;
  /** Transfers out whose remark contains the text. */
  searchTransfersOut(keyword: string): Promise<TransferOutRow[]>;
  /** Applies for a transfer out for a worker and returns its `apply_id`. */
  transferOut(form: TransferOutForm, workerNo: string): Promise<string>;
  careVisits(applyIds: readonly string[]): Promise<CareVisitRow[]>;
  /** Care visits whose remark contains the text. */
  searchCareVisits(keyword: string): Promise<CareVisitRow[]>;
  /** Adds a care visit for a worker and returns its `apply_id`. */
  addCareVisit(form: CareVisitForm, workerNo: string): Promise<string>;
  close(): Promise<void>;
}

export function createPartyClient(platform: string, settings: PartySettings, sessions: SessionStore): PartyClient {
  const http = createPlatformHttp({ platform, baseUrl: settings.baseUrl, timeoutMs: settings.timeoutMs });
  const session = keepSession({
    platform,
    sessions,
    signIn: () => signIn(platform, http, settings),
    lifetimeMs: sessionLifetimeMs,
  });

  return {
    organisations: (gridCodes) => batch('/wpt/org/batchget', 'grid_codes', gridCodes, 'org_list', organisationColumns),
    members: (ids) => batch('/wpt/member/batchget', 'member_ids', ids, 'member_list', memberColumns),
    scores: (ids) => batch('/wxg/score/batchget', 'member_ids', ids, 'score_list', scoreColumns),
    checkIns: (ids) => batch('/wpt/checkin/batchget', 'apply_ids', ids, 'apply_list', checkInColumns),
    searchCheckIns: (keyword) =>
      read('/wpt/checkin/search', { keyword }, (content) => readRows(platform, content, 'apply_list', checkInColumns)),
    wishes: (gridCode, nextId) =>
      read('/wxy/wish/list', { grid_code: gridCode, next_id: nextId }, (content) =>
        readPage(platform, content, wishColumns),
      ),
    activities: (organisationId, nextId) =>
      read('/wxd/activity/list', { org_id: organisationId, next_id: nextId }, (content) =>
        readPage(platform, content, activityColumns),
      ),
    async addCheckIn(form, workerNo) {
      const acting = await openidOf(workerNo);
      const content = await call('POST', '/wpt/checkin/add', { acting_openid: acting }, { ...form });
      return readText(platform, content, 'apply_id');
    },
    wishApplications: (ids) => batch('/wxy/wish/applybatchget', 'apply_ids', ids, 'apply_list', wishApplicationColumns),
    searchWishApplications: (keyword) =>
      read('/wxy/wish/applysearch', { keyword }, (content) =>
        readRows(platform, content, 'apply_list', wishApplicationColumns),
      ),
    async applyForWish(form, workerNo) {
      const acting = await openidOf(workerNo);
      const content = await call('POST', '/wxy/wish/apply', { acting_openid: acting }, { ...form });
      return readText(platform, content, 'apply_id');
    },
    transfersOut: (ids) => batch('/wpt/transfer/batchget', 'apply_ids', ids, 'apply_list', transferOutColumns),
    searchTransfersOut: (keyword) =>
      read('/wpt/transfer/search', { keyword }, (content) =>
        readRows(platform, content, 'apply_list', transferOutColumns),
      ),
    async transferOut(form, workerNo) {
      const acting = await openidOf(workerNo);
      const content = await call('POST', '/wpt/transfer/add', { acting_openid: acting }, { ...form });
      return readText(platform, content, 'apply_id');
    },
    careVisits: (ids) => batch('/wss/care/batchget', 'apply_ids', ids, 'apply_list', careVisitColumns),
    searchCareVisits: (keyword) =>
      read('/wss/care/search', { keyword }, (content) => readRows(platform, content, 'apply_list', careVisitColumns)),
    async addCareVisit(form, workerNo) {
      const acting = await openidOf(workerNo);
      const content = await call('POST', '/wss/care/add', { acting_openid: acting }, { ...form });
      return readText(platform, content, 'apply_id');
    },
    close: () => http.close(),
  };

  function call(method: 'GET' | 'POST', path: string, parameters: Query, form?: Query): Promise<Content> {
    return session.run(async ({ accessToken }) => {
      const query = { access_token: accessToken, openid: settings.openid, ...parameters };
      const headers = form && { 'content-type': 'application/x-www-form-urlencoded' };
      const body = form && new URLSearchParams(form).toString();
      return openEnvelope(platform, await http.request({ method, path, query, headers, body }));
    });
  }

  async function read<Answer>(path: string, query: Query, take: (content: Content) => Answer): Promise<Answer> {
    try {
      return take(await call('GET', path, query));
    } catch (error) {
      throw leavingNothing(error);
    }
  }

  async function batch<Row>(
    path: string,
    parameter: string,
    ids: readonly string[],
    list: string,
    columns: Parameters<typeof readRows<Row>>[3],
  ): Promise<Row[]> {
    const chunks = Array.from({ length: Math.ceil(ids.length / idsPerCall) }, (_, index) =>
      ids.slice(index * idsPerCall, (index + 1) * idsPerCall).join(','),
    );
    const answers = await Promise.all(
      chunks.map((chunk) =>
        read(path, { [parameter]: chunk }, (content) => readRows(platform, content, list, columns)),
      ),
    );
    return answers.flat();
  }

  /** @throws PlatformRefusal when the worker is bound to no openid */
  async function openidOf(workerNo: string): Promise<string> {
    try {
      return await read('/cgi-bin/user/convert_to_openid', { userid: workerNo }, (content) =>
        readText(platform, content, 'openid'),
      );
    } catch (error) {
      if (error instanceof Error && 'reason' in error && unknownUser.test(String(error.reason)))
        throw refusal(platform, `工号 ${workerNo} 未绑定公众号 (46004)`);
      throw error;
    }
  }
}

/** A read that fails has changed nothing on the platform, whatever became of it. */
function leavingNothing(error: unknown): unknown {
  if (!(error instanceof PlatformFailure) || !error.mayHaveCommitted) return error;
  const { code, message, cause } = error;
  return new PlatformFailure(code as 'PLATFORM_UNAVAILABLE', { message, cause, mayHaveCommitted: false });
}
