/** The platform's answers, in its own words. Nothing is ever null: what is absent is an empty text. */

/** 党组织. */
export interface OrganisationRow {
  readonly org_id: string;
  /** 1 社区党委, 2 网格党支部, 3 楼栋党小组. */
  readonly org_type: string;
  readonly org_name: string;
  readonly parent_name: string;
  /** 15 digits on a branch, the 12 of the community on a committee. */
  readonly grid_code: string;
  readonly secretary: string;
  /** `yyyy年MM月dd日`. */
  readonly set_up_date: string;
  readonly member_count: number;
  readonly group_count: number;
}

/** 党员. */
export interface MemberRow {
  readonly member_id: string;
  readonly member_no: string;
  readonly member_name: string;
  readonly id_tail: string;
  readonly member_type: string;
  readonly post: string;
  /** `yyyy年MM月dd日`. */
  readonly join_date: string;
  readonly org_name: string;
  readonly group_name: string;
}

/** 微星光: points, as text. */
export interface ScoreRow {
  readonly member_id: string;
  readonly score: string;
  readonly star: number;
}

/** 报到: a check-in or a transfer, and what the branch secretary has said. */
export interface CheckInRow {
  readonly apply_id: string;
  readonly member_name: string;
  readonly id_tail: string;
  readonly member_type: string;
  readonly remark: string;
  /** 0 待审核, 1 审核通过, 2 退回. */
  readonly audit_status: string;
  readonly audit_opinion: string;
  /** The member that an approved one has become. */
  readonly member_id: string;
}

/** 微心愿. */
export interface WishRow {
  readonly wish_id: string;
  readonly title: string;
  readonly content: string;
  readonly wisher: string;
  readonly status: string;
  /** Epoch seconds. */
  readonly publish_time: number;
  readonly claim_member_name: string;
  /** `yyyy年MM月dd日`. */
  readonly claim_date: string;
  readonly finish_date: string;
}

/** An application to publish a wish, and what the committee has said. */
export interface WishApplicationRow {
  readonly apply_id: string;
  readonly remark: string;
  /** 0 待审核, 1 审核通过, 2 退回. */
  readonly audit_status: string;
  readonly audit_opinion: string;
  /** The wish that an approved one has become. */
  readonly wish_id: string;
}

/** The form of `/wxy/wish/apply`. */
export interface WishForm {
  /** 15 digits. */
  readonly grid_code: string;
  /** At most 30 characters. */
  readonly title: string;
  readonly content: string;
  readonly wisher: string;
  readonly mobile: string;
  /** At most 200 characters; searched by `/wxy/wish/applysearch`. */
  readonly remark: string;
}

/** A transfer out (组织关系转出), and what the branch secretary has said. */
export interface TransferOutRow {
  readonly apply_id: string;
  readonly member_id: string;
  readonly remark: string;
  /** 0 待审核, 1 审核通过, 2 退回. */
  readonly audit_status: string;
  readonly audit_opinion: string;
}

/** The form of `/wpt/transfer/add`. */
export interface TransferOutForm {
  readonly member_id: string;
  readonly out_place: string;
  /** `yyyy年MM月dd日`. */
  readonly out_date: string;
  /** At most 200 characters; searched by `/wpt/transfer/search`. */
  readonly remark: string;
}

/** 微实事: a care visit (关爱走访), and what the committee has said. */
export interface CareVisitRow {
  readonly apply_id: string;
  readonly remark: string;
  /** 0 待审核, 1 审核通过, 2 退回. */
  readonly audit_status: string;
  readonly audit_opinion: string;
}

/** The form of `/wss/care/add`. */
export interface CareVisitForm {
  /** 15 digits. */
  readonly grid_code: string;
  /** 01 独居老人, 02 残疾人, 03 低保人员, 04 留守人员. */
  readonly care_type: string;
  readonly visited_name: string;
  /** Empty unless a member is visited. */
  readonly member_id: string;
  /** `yyyy年MM月dd日`. */
  readonly visit_date: string;
  readonly content: string;
  /** At most 200 characters; searched by `/wss/care/search`. */
  readonly remark: string;
}

/** 微行动. */
export interface ActivityRow {
  readonly activity_id: string;
  readonly title: string;
  readonly place: string;
  /** Epoch seconds. */
  readonly begin_time: number;
  readonly join_count: number;
  readonly score: number;
}

/** One page of a list, newest first; `next_id` is empty on the last one. */
export interface ListPage<Row> {
  readonly total: number;
  readonly next_id: string;
  readonly list: readonly Row[];
}

/** The form of `/wpt/checkin/add`. */
export interface CheckInForm {
  /** 1 在职党员报到, 2 组织关系转入. */
  readonly apply_type: '1' | '2';
  readonly member_name: string;
  readonly id_tail: string;
  readonly member_type: string;
  readonly mobile: string;
  readonly work_unit: string;
  readonly address: string;
  /** `yyyy年MM月dd日`. */
  readonly come_date: string;
  readonly org_id: string;
  /** At most 200 characters; searched by `/wpt/checkin/search`. */
  readonly remark: string;
}
