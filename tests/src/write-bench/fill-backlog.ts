import { Client } from 'pg';

export interface Backlog {
  readonly deliveries: number;
  readonly subjects: number;
  readonly platforms: readonly string[];
}

/** Writes entries and their deliveries, as they stand after they have been held and before any attempt. Entries of one subject lie far apart, as they come. */
export async function fillBacklog(databaseUrl: string, { deliveries, subjects, platforms }: Backlog): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, options: '-c search_path=entries' });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO entry (id, kind, entered_by, idempotency_key, payload_hash, grid_code, recorded_at, canonical)
       SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, 'HAZARD', 'JY0001', number::text, '', '320105001007001', now(), $2
       FROM generate_series(1, $1::integer) AS number`,
      [Math.ceil(deliveries / platforms.length), JSON.stringify(canonical)],
    );
    await client.query(
      `INSERT INTO delivery (id, entry_id, subject_key, platform, accept_field, state, attempts, registrations, created_at, updated_at)
       SELECT gen_random_uuid(), entry.id, 'House:H' || (entry.idempotency_key::integer % $1), platform, platform || 'Accept', 'QUEUED', 0, '[]', now(), now()
       FROM entry CROSS JOIN unnest($2::text[]) AS platform ORDER BY entry.id, platform LIMIT $3`,
      [subjects, platforms, deliveries],
    );
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/** What an entry of a hazard says, of about the size of a real one. */
const canonical = {
  kind: 'HAZARD',
  occurredAt: '2026-11-20T10:00:00+08:00',
  recordedAt: '2026-11-20T02:00:00.000Z',
  enteredBy: { workerNo: 'JY0001', name: '王一' },
  grid: { code: '320105001007001', name: '兆园第一网格' },
  subject: {
    type: 'House',
    id: 'H1',
    name: '兆园1幢101室',
    address: '江苏省南京市建邺区莫愁湖街道兆园社区汉中门大街269号兆园1幢101室',
    position: { longitude: 118.76, latitude: 32.03 },
    rented: true,
    ownerName: '房东',
    ownerPhone: '13900000000',
    localIds: [],
  },
  content: {
    hazard: {
      category: 'FIRE',
      level: 'GENERAL',
      description: '楼道堆放杂物，堵塞消防通道',
      inPublicArea: true,
      fixedOnSite: false,
      treatBy: '2099-12-31',
      responsiblePerson: null,
      responsiblePhone: null,
    },
  },
};
