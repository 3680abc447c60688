import type { Store } from '../../stand-in';

/** A record to be revoked (撤销), and why. */
export type Revocation<Id extends string> = Readonly<Record<Id, string>> & { readonly reason: string };

const text = { type: 'string', minLength: 1 } as const;

/** JSON schema of a Revocation. */
export function revocationSchema(id: string) {
  return { type: 'object', required: [id, 'reason'], properties: { [id]: text, reason: text } } as const;
}

/** Returns the schema of a form that is sent again for a record that exists. */
export function withId<Form extends { readonly required: readonly string[]; readonly properties: object }>(
  id: string,
  form: Form,
) {
  return { type: 'object', required: [id, ...form.required], properties: { [id]: text, ...form.properties } } as const;
}

/** Writes into 操作日志 what was done to a record. */
export async function logOperation(
  { pool, now }: Store,
  operation: 'edit' | 'revoke',
  recordId: string,
  reason: string | null,
): Promise<void> {
  await pool.query('INSERT INTO operation_log (operation, record_id, reason, create_time) VALUES ($1, $2, $3, $4)', [
    operation,
    recordId,
    reason,
    now(),
  ]);
}
