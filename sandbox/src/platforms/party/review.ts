import { createHash } from 'node:crypto';
import type { PartyContext } from './context';
import { writtenDay } from './dates';

interface DueCheckIn {
  readonly apply_id: string;
  readonly member_name: string;
  readonly id_tail: string;
  readonly member_type: string;
  readonly address: string;
  readonly remark: string;
  readonly org_id: string;
}

const shortestAddress = 4;

/**
 * Why the branch secretary sends a check-in back, or null when it is approved. States of a check-in: 0 待审核 → 1 审核通过 | 2 退回.
 * Sent back: an address of fewer than four characters, or a remark that says 待核实.
 */
export function objection(checkIn: Pick<DueCheckIn, 'address' | 'remark'>): string | null {
  if (checkIn.address.length < shortestAddress) return '居住地址不详，退回补充';
  if (checkIn.remark.includes('待核实')) return '情况待核实，请核实后重新报到';
  return null;
}

/** Decides every check-in whose time has come. Whoever is approved becomes a member of the branch, once. */
export async function decideDue({ store, faults, reviewAfterMs }: PartyContext): Promise<void> {
  const client = await store.pool.connect();
  try {
    await client.query('BEGIN');
    const due = await client.query<DueCheckIn>(
      `SELECT apply_id, member_name, id_tail, member_type, address, remark, org_id FROM check_in
       WHERE audit_status = '0' AND NOT (coalesce(update_time, create_time) > platform_now() - make_interval(secs => $1) AND coalesce(update_time, create_time) <= platform_now()) FOR UPDATE`,
      [(reviewAfterMs + faults.state.slowReviewMs) / 1000],
    );
    for (const checkIn of due.rows) {
      const opinion = objection(checkIn);
      const memberId = opinion === null ? await enrol(checkIn) : '';
      await client.query(
        'UPDATE check_in SET audit_status = $2, audit_opinion = $3, audit_time = platform_now(), member_id = $4 WHERE apply_id = $1',
        [checkIn.apply_id, opinion === null ? '1' : '2', opinion ?? '同意', memberId],
      );
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }

  async function enrol(checkIn: DueCheckIn): Promise<string> {
    const now = new Date(store.now());
    const memberNo = createHash('md5').update(checkIn.apply_id).digest('hex').slice(0, 16);
    const added = await client.query<{ member_id: string }>(
      `INSERT INTO party_member VALUES ('DY320105' || lpad(nextval('party_member_sequence')::text, 8, '0'),
         $1, $2, $3, $4, '00', $5, '', $6, 0, 1, $7) RETURNING member_id`,
      [
        memberNo,
        checkIn.member_name,
        checkIn.id_tail,
        checkIn.member_type,
        checkIn.org_id,
        writtenDay(now),
        Math.floor(now.getTime() / 1000),
      ],
    );
    return added.rows[0]?.member_id ?? '';
  }
}
