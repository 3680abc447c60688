import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** Keys and secrets of one sample district: made once, kept in its data folder, readable by its owner only. */
export interface Secrets {
  /** Ed25519 key with which the gateway signs its calls. */
  readonly callKey: JWK;
  /** ES256 key with which the sign-in provider signs tokens. */
  readonly tokenKey: JWK;
  readonly cookieKey: string;
  readonly deliverySecret: string;
}

/** Returns the secrets of the data folder, making them at the first start. */
export async function keepSecrets(dataDirectory: string): Promise<Secrets> {
  const file = join(dataDirectory, 'secrets.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets: Secrets = {
    callKey: await makeKey('EdDSA'),
    tokenKey: await makeKey('ES256'),
    cookieKey: randomBytes(32).toString('base64url'),
    deliverySecret: randomBytes(32).toString('base64url'),
  };
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

/** Returns the public part of a private key, as a key set (RFC 7517). */
export function publicKeys({ d: _private, ...key }: JWK): { keys: JWK[] } {
  return { keys: [key] };
}

async function makeKey(algorithm: 'EdDSA' | 'ES256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, alg: algorithm, use: 'sig', kid: await calculateJwkThumbprint(key) };
}
