import type { Store } from '../../stand-in';

/** An account of the official account (公众号): every worker is bound to an openid, `userid` is the worker number. */
export interface AccountRow {
  readonly openid: string;
  readonly userid: string;
  readonly nickname: string;
}

/** 党组织. `org_type`: 1 社区党委, 2 网格党支部, 3 楼栋党小组. Absent values are empty strings, as everywhere in this platform. */
export interface OrganisationRow {
  readonly org_id: string;
  readonly org_type: '1' | '2' | '3';
  readonly org_name: string;
  readonly parent_id: string;
  /** 15 digits on a branch, 12 digits of the community on a committee, empty on a building group. */
  readonly grid_code: string;
  readonly secretary: string;
  /** `yyyy年MM月dd日`. */
  readonly set_up_date: string;
}

/** 党员. The platform keeps the last four characters of the identity number only. */
export interface MemberRow {
  readonly member_id: string;
  readonly member_no: string;
  readonly member_name: string;
  readonly id_tail: string;
  /** 1 正式党员, 2 预备党员. */
  readonly member_type: '1' | '2';
  /** 00 党员, 01 书记, 02 副书记, 03 组织委员, 04 宣传委员, 05 纪检委员. */
  readonly post: '00' | '01' | '02' | '03' | '04' | '05';
  readonly org_id: string;
  readonly group_id: string;
  /** `yyyy年MM月dd日`. */
  readonly join_date: string;
  readonly score: number;
  readonly star: number;
  /** Epoch seconds. */
  readonly score_time: number;
}

/** 微心愿. Days are `yyyy年MM月dd日`, empty until they come. */
export interface WishRow {
  readonly wish_id: string;
  readonly grid_code: string;
  readonly title: string;
  readonly content: string;
  readonly wisher: string;
  readonly status: '待认领' | '已认领' | '已完成';
  /** Epoch seconds. */
  readonly publish_time: number;
  readonly claim_member_id: string;
  readonly claim_member_name: string;
  readonly claim_date: string;
  readonly finish_date: string;
}

/** 微行动. */
export interface ActivityRow {
  readonly activity_id: string;
  readonly org_id: string;
  readonly title: string;
  readonly place: string;
  /** Epoch seconds. */
  readonly begin_time: number;
  readonly join_count: number;
  readonly score: number;
}

export interface PartySeed {
  readonly accounts: readonly AccountRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly members: readonly MemberRow[];
  readonly wishes: readonly WishRow[];
  readonly activities: readonly ActivityRow[];
}

/** Fills an empty store. Members who are taken in later are numbered after those of the seed. */
export async function loadParty(store: Store, seed: PartySeed): Promise<void> {
  await store.insertRows('wx_account', seed.accounts);
  await store.insertRows('party_org', seed.organisations);
  await store.insertRows('party_member', seed.members);
  await store.insertRows('wish', seed.wishes);
  await store.insertRows('activity', seed.activities);
  await store.pool.query(
    "SELECT setval('party_member_sequence', coalesce(max(substr(member_id, 9))::bigint, 0) + 1) FROM party_member",
  );
}
