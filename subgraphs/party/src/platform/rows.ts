import { unreadable } from '@onegrid/kit';
import type {
  ActivityRow,
  CareVisitRow,
  CheckInRow,
  ListPage,
  MemberRow,
  OrganisationRow,
  ScoreRow,
  TransferOutRow,
  WishApplicationRow,
  WishRow,
} from './wire';

type Columns<Row> = { readonly [Column in keyof Row]: 'text' | 'number' };

const typeNames = { text: 'string', number: 'number' } as const;

export const organisationColumns: Columns<OrganisationRow> = {
  org_id: 'text',
  org_type: 'text',
  org_name: 'text',
  parent_name: 'text',
  grid_code: 'text',
  secretary: 'text',
  set_up_date: 'text',
  member_count: 'number',
  group_count: 'number',
};

export const memberColumns: Columns<MemberRow> = {
  member_id: 'text',
  member_no: 'text',
  member_name: 'text',
  id_tail: 'text',
  member_type: 'text',
  post: 'text',
  join_date: 'text',
  org_name: 'text',
  group_name: 'text',
};

export const scoreColumns: Columns<ScoreRow> = { member_id: 'text', score: 'text', star: 'number' };

export const checkInColumns: Columns<CheckInRow> = {
  apply_id: 'text',
  member_name: 'text',
  id_tail: 'text',
  member_type: 'text',
  remark: 'text',
  audit_status: 'text',
  audit_opinion: 'text',
  member_id: 'text',
};

export const wishColumns: Columns<WishRow> = {
  wish_id: 'text',
  title: 'text',
  content: 'text',
  wisher: 'text',
  status: 'text',
  publish_time: 'number',
  claim_member_name: 'text',
  claim_date: 'text',
  finish_date: 'text',
};

export const wishApplicationColumns: Columns<WishApplicationRow> = {
  apply_id: 'text',
  remark: 'text',
  audit_status: 'text',
  audit_opinion: 'text',
  wish_id: 'text',
};

export const transferOutColumns: Columns<TransferOutRow> = {
  apply_id: 'text',
  member_id: 'text',
  remark: 'text',
  audit_status: 'text',
  audit_opinion: 'text',
};

export const careVisitColumns: Columns<CareVisitRow> = {
  apply_id: 'text',
  remark: 'text',
  audit_status: 'text',
  audit_opinion: 'text',
};

export const activityColumns: Columns<ActivityRow> = {
  activity_id: 'text',
  title: 'text',
  place: 'text',
  begin_time: 'number',
  join_count: 'number',
  score: 'number',
};

/**
 * Returns the rows of an answer with just the columns that are asked for.
 *
 * @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when there is no list, or a column is missing or of another type
 */
export function readRows<Row>(platform: string, content: unknown, list: string, columns: Columns<Row>): Row[] {
  const rows = field(content, list);
  if (!Array.isArray(rows)) throw unreadable(platform, `no ${list} in the answer`);
  return rows.map((row: unknown) => {
    const known: Record<string, unknown> = {};
    for (const column in columns) {
      const value = field(row, column);
      if (typeof value !== typeNames[columns[column]])
        throw unreadable(platform, `${list}: ${column} is ${typeof value}`);
      known[column] = value;
    }
    return known as Row;
  });
}

/** Returns one page of a list. */
export function readPage<Row>(platform: string, content: unknown, columns: Columns<Row>): ListPage<Row> {
  return {
    list: readRows(platform, content, 'list', columns),
    total: readNumber(platform, content, 'total'),
    next_id: readText(platform, content, 'next_id'),
  };
}

export function readText(platform: string, content: unknown, name: string): string {
  const value = field(content, name);
  if (typeof value !== 'string') throw unreadable(platform, `${name} is ${typeof value}`);
  return value;
}

function readNumber(platform: string, content: unknown, name: string): number {
  const value = field(content, name);
  if (typeof value !== 'number') throw unreadable(platform, `${name} is ${typeof value}`);
  return value;
}

function field(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null ? (source as Record<string, unknown>)[name] : undefined;
}
