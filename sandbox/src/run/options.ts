import { parseArgs } from 'node:util';
import type { DistrictSize } from '../district/model';
import { SandboxError } from '../errors';

export interface SandboxOptions {
  readonly port: number;
  /** First of the ports of the stand-in platforms: two each, and one for HJ 212 frames. */
  readonly platformPort: number;
  /** First of the ports on which the subgraphs listen too, for gateways in other processes; null = in-process only. */
  readonly subgraphPort: number | null;
  readonly size: DistrictSize;
  readonly dataDirectory: string;
  /** A PostgreSQL to use instead of the embedded one; null = embedded. */
  readonly databaseUrl: string | null;
  /** Redis for platform sessions; null = this process keeps them. */
  readonly redisUrl: string | null;
  /** Port of its own for `/metrics`; null = no metrics. */
  readonly metricsPort: number | null;
  /** Operations that take this long or longer are logged with where the time went, milliseconds; null = none. */
  readonly slowOperationMs: number | null;
  /** Days for which photos of an entry are kept. */
  readonly photoDays: number;
  readonly fresh: boolean;
  readonly help: boolean;
}

export const usage = `OneGrid 一网: the sample district on this machine 示例城区

  npm start -- [options]

  --port N             port of the gateway 网关端口 (PORT, default 4000)
  --platform-port N    first port of the stand-in platforms 平台起始端口 (ONEGRID_PLATFORM_PORT, default 4100)
  --subgraph-port N    let the subgraphs listen from this port on 子图起始端口 (ONEGRID_SUBGRAPH_PORT, default: in-process only)
  --size small|full    size of the district 规模 (ONEGRID_SIZE, default small; full = 505,600 residents)
  --data DIR           where the data are kept 数据目录 (ONEGRID_DATA, default .data)
  --fresh              start anew: all data are thrown away 清空重建
  --help               this text 帮助

  DATABASE_URL         a PostgreSQL 14+ of your own instead of the embedded one 使用已有数据库
  REDIS_URL            a Redis that keeps the platforms' sessions 使用 Redis 保存平台会话
  ONEGRID_METRICS_PORT       GET /metrics for Prometheus on this port 指标端口
  ONEGRID_SLOW_OPERATION_MS  log operations that take so long 慢操作日志
  ONEGRID_PHOTO_DAYS         days for which photos are kept 照片保存天数 (default 730)
  OTEL_EXPORTER_OTLP_ENDPOINT  send traces there (OpenTelemetry) 链路追踪上报地址
`;

const flags = {
  port: { type: 'string' },
  'platform-port': { type: 'string' },
  'subgraph-port': { type: 'string' },
  size: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads flags and environment; a flag wins.
 *
 * @throws SandboxError OPTION_INVALID with what was given
 */
export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): SandboxOptions {
  const values = parse(argv);
  const subgraphPort = values['subgraph-port'] ?? environment.ONEGRID_SUBGRAPH_PORT;
  return {
    port: readPort('--port', values.port ?? environment.PORT ?? '4000'),
    platformPort: readPort('--platform-port', values['platform-port'] ?? environment.ONEGRID_PLATFORM_PORT ?? '4100'),
    subgraphPort: subgraphPort === undefined ? null : readPort('--subgraph-port', subgraphPort),
    size: readSize(values.size ?? environment.ONEGRID_SIZE ?? 'small'),
    dataDirectory: values.data ?? environment.ONEGRID_DATA ?? '.data',
    databaseUrl: environment.DATABASE_URL || null,
    redisUrl: environment.REDIS_URL || null,
    metricsPort: environment.ONEGRID_METRICS_PORT
      ? readPort('ONEGRID_METRICS_PORT', environment.ONEGRID_METRICS_PORT)
      : null,
    slowOperationMs: readMilliseconds('ONEGRID_SLOW_OPERATION_MS', environment.ONEGRID_SLOW_OPERATION_MS),
    photoDays: readDays('ONEGRID_PHOTO_DAYS', environment.ONEGRID_PHOTO_DAYS ?? '730'),
    fresh: values.fresh ?? false,
    help: values.help ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags }).values;
  } catch (error) {
    throw new SandboxError('OPTION_INVALID', `${(error as Error).message}\n\n${usage}`);
  }
}

function readPort(flag: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SandboxError('OPTION_INVALID', `${flag} must be 1 to 65535, not "${text}".`);
  return port;
}

function readMilliseconds(variable: string, text: string | undefined): number | null {
  if (!text) return null;
  const milliseconds = Number(text);
  if (!Number.isInteger(milliseconds) || milliseconds < 0)
    throw new SandboxError('OPTION_INVALID', `${variable} must be whole milliseconds, not "${text}".`);
  return milliseconds;
}

function readDays(variable: string, text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1)
    throw new SandboxError('OPTION_INVALID', `${variable} must be whole days, not "${text}".`);
  return days;
}

function readSize(text: string): DistrictSize {
  if (text !== 'small' && text !== 'full')
    throw new SandboxError('OPTION_INVALID', `--size must be small or full, not "${text}".`);
  return text;
}
