import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { type DataSource, type FindOptionsWhere, LessThan, type Repository } from 'typeorm';
import { ProviderRecord } from './provider-record.entity';

/** Returns what oidc-provider keeps its records with: PostgreSQL, so that sign-ins outlive a restart and every gateway process sees them. */
export function providerAdapter(dataSource: DataSource): AdapterFactory {
  const records = dataSource.getRepository(ProviderRecord);
  return (model) => new PostgresAdapter(model, records);
}

/** Deletes what has expired. */
export async function deleteExpiredRecords(dataSource: DataSource): Promise<void> {
  await dataSource.getRepository(ProviderRecord).delete({ expiresAt: LessThan(new Date()) });
}

class PostgresAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly records: Repository<ProviderRecord>,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const { grantId = null, userCode = null, uid = null } = payload;
    const expiresAt = expiresIn ? new Date(Date.now() + expiresIn * 1000) : null;
    await this.records.upsert({ model: this.model, id, payload: payload as never, grantId, userCode, uid, expiresAt }, [
      'model',
      'id',
    ]);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.read({ id });
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.read({ uid });
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.read({ userCode });
  }

  /** Marks a code or token as used. Only the first of two concurrent uses changes the row. */
  async consume(id: string): Promise<void> {
    await this.records.manager.query(
      `UPDATE provider_record SET payload = jsonb_set(payload, '{consumed}', to_jsonb(extract(epoch FROM now())::bigint))
       WHERE model = $1 AND id = $2 AND NOT payload ? 'consumed'`,
      [this.model, id],
    );
  }

  async destroy(id: string): Promise<void> {
    await this.records.delete({ model: this.model, id });
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.records.delete({ grantId });
  }

  private async read(where: FindOptionsWhere<ProviderRecord>): Promise<AdapterPayload | undefined> {
    const row = await this.records.findOneBy({ model: this.model, ...where });
    return row && (row.expiresAt === null || row.expiresAt.getTime() > Date.now()) ? row.payload : undefined;
  }
}
