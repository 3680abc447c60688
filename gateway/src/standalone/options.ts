import { parseArgs } from 'node:util';
import { OneGridError } from '@onegrid/schema';
import { type ProtectionOptions, protectionFlags, protectionUsage, readProtection } from './protection-options';

export interface StandaloneOptions extends ProtectionOptions {
  /** File, or http(s) address, of a composed Federation 2 supergraph. */
  readonly supergraph: string;
  readonly host: string;
  readonly port: number;
  /** Null = nobody signs in. */
  readonly signIn: SignInOptions | null;
}

export interface SignInOptions {
  /** `iss` of the access tokens. */
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /** File with the private key (JWK, Ed25519) that signs the calls of subgraphs. */
  readonly callKeyFile: string;
}

export const usage = `onegrid gateway: serves any Federation 2 supergraph 运行网关

  onegrid gateway --supergraph FILE|URL [options]

  --supergraph FILE|URL  the composed supergraph 组合后的超图 (SUPERGRAPH)
  --port N               port 端口 (PORT, default 4000)
  --host ADDRESS         address to listen on 监听地址 (HOST, default 127.0.0.1)
  --no-auth              nobody signs in; subgraphs get unsigned calls 不需要登录
  --issuer URL           issuer of the access tokens 令牌签发方 (ONEGRID_ISSUER)
  --jwks URL             its keys 公钥地址 (ONEGRID_JWKS, default <issuer>/jwks)
  --audience TEXT        whom the tokens are for 令牌受众 (ONEGRID_AUDIENCE, default onegrid)
  --call-key FILE        private JWK that signs calls of subgraphs 调用签名密钥 (ONEGRID_CALL_KEY)
${protectionUsage}  --help                 this text 帮助
`;

const flags = {
  supergraph: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'no-auth': { type: 'boolean' },
  issuer: { type: 'string' },
  jwks: { type: 'string' },
  audience: { type: 'string' },
  'call-key': { type: 'string' },
  ...protectionFlags,
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads flags and environment; a flag wins. Null = only the usage was asked for.
 *
 * @throws OneGridError CONFIGURATION_INVALID with what is missing or wrong
 */
export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): StandaloneOptions | null {
  const values = parse(argv);
  if (values.help) return null;
  const port = Number(values.port ?? environment.PORT ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw invalid(`--port must be 0 to 65535, not "${values.port ?? environment.PORT}"`);
  const supergraph = values.supergraph ?? environment.SUPERGRAPH;
  if (!supergraph) throw invalid('--supergraph is missing: a file or an address of a composed supergraph');
  const host = values.host ?? environment.HOST ?? '127.0.0.1';
  const signIn = values['no-auth'] ? null : readSignIn(values, environment);
  return { supergraph, host, port, signIn, ...readProtection(values, environment) };
}

type Values = ReturnType<typeof parse>;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags }).values;
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

function readSignIn(values: Values, environment: NodeJS.ProcessEnv): SignInOptions {
  const issuer = values.issuer ?? environment.ONEGRID_ISSUER;
  const callKeyFile = values['call-key'] ?? environment.ONEGRID_CALL_KEY;
  if (!issuer || !callKeyFile)
    throw invalid('--issuer and --call-key are needed, or --no-auth for a gateway without sign-in');
  return {
    issuer,
    callKeyFile,
    jwksUrl: values.jwks ?? environment.ONEGRID_JWKS ?? `${issuer.replace(/\/$/, '')}/jwks`,
    audience: values.audience ?? environment.ONEGRID_AUDIENCE ?? 'onegrid',
  };
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message });
}
