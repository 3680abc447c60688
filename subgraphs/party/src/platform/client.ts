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
  /** Amends an application for a worker: the form again, whole. @throws WrongState when it is approved */
  amend<Kind extends ApplicationKind>(
    kind: Kind,
    applyId: string,
    form: ApplicationForms[Kind],
    workerNo: string,
  ): Promise<void>;
  /** Revokes an application for a worker. @throws WrongState when it is approved, or what it has become is taken already */
  revoke(
    kind: ApplicationKind,
    applyId: string,
    change: { readonly reason: string; readonly workerNo: string },
  ): Promise<void>;
  close(): Promise<void>;
}

/** What a worker applies for, and the form of it. */
export interface ApplicationForms {
  readonly checkIn: CheckInForm;
  readonly transferOut: TransferOutForm;
  readonly wish: WishForm;
}
export type ApplicationKind = keyof ApplicationForms;

/** Where each kind of application is handed in, amended and revoked. */
const paths = {
  checkIn: { add: '/wpt/checkin/add', amend: '/wpt/checkin/update', revoke: '/wpt/checkin/revoke' },
  transferOut: { add: '/wpt/transfer/add', amend: '/wpt/transfer/update', revoke: '/wpt/transfer/revoke' },
  wish: { add: '/wxy/wish/apply', amend: '/wxy/wish/applyupdate', revoke: '/wxy/wish/applyrevoke' },
} as const satisfies Record<ApplicationKind, object>;

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
    addCheckIn: (form, workerNo) => write(paths.checkIn.add, { ...form }, workerNo),
    wishApplications: (ids) => batch('/wxy/wish/applybatchget', 'apply_ids', ids, 'apply_list', wishApplicationColumns),
    searchWishApplications: (keyword) =>
      read('/wxy/wish/applysearch', { keyword }, (content) =>
        readRows(platform, content, 'apply_list', wishApplicationColumns),
      ),
    applyForWish: (form, workerNo) => write(paths.wish.add, { ...form }, workerNo),
    transfersOut: (ids) => batch('/wpt/transfer/batchget', 'apply_ids', ids, 'apply_list', transferOutColumns),
    searchTransfersOut: (keyword) =>
      read('/wpt/transfer/search', { keyword }, (content) =>
        readRows(platform, content, 'apply_list', transferOutColumns),
      ),
    transferOut: (form, workerNo) => write(paths.transferOut.add, { ...form }, workerNo),
    async amend(kind, applyId, form, workerNo) {
      await write(paths[kind].amend, { apply_id: applyId, ...form }, workerNo);
    },
    async revoke(kind, applyId, { reason, workerNo }) {
      await write(paths[kind].revoke, { apply_id: applyId, reason }, workerNo);
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

  /** Writes for a worker and returns the application's id. */
  async function write(path: string, form: Query, workerNo: string): Promise<string> {
    const acting = await openidOf(workerNo);
    return readText(platform, await call('POST', path, { acting_openid: acting }, form), 'apply_id');
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
