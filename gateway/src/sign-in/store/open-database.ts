import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Account } from './account.entity';
import { ProviderRecord } from './provider-record.entity';
import { SignIn1763800000002 } from './sign-in.migration';

const schema = 'sign_in';
const poolSize = 6;

/** Opens the sign-in's own PostgreSQL schema and brings it up to date. */
export async function openSignInDatabase(databaseUrl: string): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema,
    entities: [Account, ProviderRecord],
    migrations: [SignIn1763800000002],
    migrationsTableName: 'migration',
    extra: { Client: lastingClient(), max: poolSize, options: `-c search_path=${schema}` },
    installExtensions: false,
  });
  await dataSource.initialize();
  await dataSource.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await dataSource.runMigrations({ transaction: 'each' });
  return dataSource;
}

/** Loaded when a sign-in keeps its accounts: pg is a part of no other gateway's start. */
function lastingClient() {
  return (require('./lasting-client') as typeof import('./lasting-client')).LastingClient;
}
