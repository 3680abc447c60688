import type { AdapterPayload } from 'oidc-provider';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A record of the provider: session, grant, code, token, interaction … */
@Entity('provider_record')
export class ProviderRecord {
  /** For example `RefreshToken`. */
  @PrimaryColumn('text')
  model: string;

  @PrimaryColumn('text')
  id: string;

  @Column('jsonb')
  payload: AdapterPayload;

  @Column('text', { name: 'grant_id', nullable: true })
  grantId: string | null;

  @Column('text', { name: 'user_code', nullable: true })
  userCode: string | null;

  @Column('text', { nullable: true })
  uid: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;
}
