import { parseArgs } from 'node:util';
import { OneGridError } from '@onegrid/schema';
import type { HttpConfiguration } from '../http/http-configuration';
import { isTracingWanted } from '../telemetry';
import { httpFlags, httpUsage, readHttpOptions } from './http-options';
import { type ProtectionOptions, protectionFlags, protectionUsage, readProtection } from './protection-options';

export interface StandaloneOptions extends ProtectionOptions {
  /** File, or http(s) address, of a composed Federation 2 supergraph. */
  readonly supergraph: string;
  readonly host: string;
  readonly port: number;
  /** Processes that share the port; 1 = this one, and no other. */
  readonly workers: number;
  /** Milliseconds between two looks for a new supergraph; 0 = only at SIGHUP. */
  readonly pollIntervalMs: number;
  /** Port of its own for `/metrics`, 0 = any free one; null = no metrics. */
  readonly metricsPort: number | null;
  /** Operations that take this long or longer are logged with where the time went, milliseconds; null = none. */
  readonly slowOperationMs: number | null;
  /** Whether traces are sent, as the variables `OTEL_*` say. */
  readonly tracing: boolean;
  /** JSON file with further settings; null = none. */
  readonly configFile: string | null;
  /** Null = nobody signs in. */
  readonly signIn: SignInOptions | null;
  /** What flags and environment say about what clients may do beside one operation as JSON. */
  readonly http: HttpConfiguration;
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
  --workers N            processes that share the port 工作进程数 (WORKERS, default 1)
  --poll-interval-ms N   look for a new supergraph so often; 0 = at SIGHUP only 检查超图更新的间隔 (ONEGRID_POLL_INTERVAL_MS, default 10000)
  --metrics-port N       GET /metrics for Prometheus on this port 指标端口 (ONEGRID_METRICS_PORT, default: none)
  --slow-operation-ms N  log operations that take so long 慢操作日志 (ONEGRID_SLOW_OPERATION_MS, default: none)
  --config FILE          further settings, JSON 配置文件 (ONEGRID_CONFIG)
  --no-auth              nobody signs in; subgraphs get unsigned calls 不需要登录
  --issuer URL           issuer of the access tokens 令牌签发方 (ONEGRID_ISSUER)
  --jwks URL             its keys 公钥地址 (ONEGRID_JWKS, default <issuer>/jwks)
  --audience TEXT        whom the tokens are for 令牌受众 (ONEGRID_AUDIENCE, default onegrid)
  --call-key FILE        private JWK that signs calls of subgraphs 调用签名密钥 (ONEGRID_CALL_KEY)${httpUsage}
${protectionUsage}  --help                 this text 帮助

  OTEL_EXPORTER_OTLP_ENDPOINT  send traces there, OTLP over HTTP 链路追踪上报地址; all OTEL_* variables of the OpenTelemetry SDK hold
  SIGHUP                       looks for a new supergraph at once 立即检查超图更新
`;

const maxWorkers = 256;
const maxMs = 24 * 60 * 60 * 1000;

const flags = {
  supergraph: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  workers: { type: 'string' },
  'poll-interval-ms': { type: 'string' },
  'metrics-port': { type: 'string' },
  'slow-operation-ms': { type: 'string' },
  config: { type: 'string' },
  'no-auth': { type: 'boolean' },
  issuer: { type: 'string' },
  jwks: { type: 'string' },
  audience: { type: 'string' },
  'call-key': { type: 'string' },
  ...httpFlags,
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
  const port = wholeNumber('--port', values.port ?? environment.PORT ?? '4000', 0, 65_535);
  const supergraph = values.supergraph ?? environment.SUPERGRAPH;
  if (!supergraph) throw invalid('--supergraph is missing: a file or an address of a composed supergraph');
  const host = values.host ?? environment.HOST ?? '127.0.0.1';
  const http = readHttpOptions(values, environment);
  const configFile = values.config ?? environment.ONEGRID_CONFIG ?? null;
  return {
    supergraph,
    host,
    port,
    configFile,
    http,
    ...readProtection(values, environment),
    ...readOperation(values, environment, port),
    signIn: values['no-auth'] ? null : readSignIn(values, environment),
  };
}

type Values = ReturnType<typeof parse>;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags }).values;
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

/** How the program runs and is watched. */
function readOperation(values: Values, environment: NodeJS.ProcessEnv, port: number) {
  const read = (flag: keyof Values & string, variable: string, most: number, least = 0): number | null => {
    const text = values[flag] ?? environment[variable];
    return text === undefined || text === '' ? null : wholeNumber(`--${flag}`, String(text), least, most);
  };
  const metricsPort = read('metrics-port', 'ONEGRID_METRICS_PORT', 65_535);
  if (metricsPort === port && port !== 0)
    throw invalid('--metrics-port must not be --port: clients could read the metrics');
  return {
    workers: read('workers', 'WORKERS', maxWorkers, 1) ?? 1,
    pollIntervalMs: read('poll-interval-ms', 'ONEGRID_POLL_INTERVAL_MS', maxMs) ?? 10_000,
    metricsPort,
    slowOperationMs: read('slow-operation-ms', 'ONEGRID_SLOW_OPERATION_MS', maxMs),
    tracing: isTracingWanted(environment),
  };
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw invalid(`${flag} must be ${least} to ${most}, not "${text}"`);
  return number;
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
