import { isRecord, type PlatformReport, type PlatformState } from '@onegrid/schema';
import { SubgraphFailure } from './subgraph-failure';
import { needsNoEscape, type SubgraphResponse } from './subgraph-request';

/** An error of a subgraph with only what the gateway passes on. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    /** Name of the subgraph. */
    readonly service: string;
    /** Input field that is wrong, and platform that failed, when the subgraph says so. */
    readonly field?: string;
    readonly platform?: string;
  };
}

/** A subgraph's answer, checked. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors: readonly SubgraphError[];
  readonly platforms: readonly PlatformReport[];
  /** How long it may be kept, in the words of HTTP's `Cache-Control`. */
  readonly cacheControl?: string;
  /** `extensions.invalidates`: what a mutation has changed, not yet checked. */
  readonly invalidates?: unknown;
  /** True when no text in `data` needs an escape in JSON. */
  readonly isPlain?: boolean;
  /** True when nobody was called for it. */
  readonly isKept?: boolean;
  /** Why a kept answer stands in for the subgraph's. */
  readonly failure?: SubgraphFailure;
}

const nothing: Readonly<Record<string, unknown>> = {};
const none: readonly never[] = [];

const codePattern = /^[A-Z][A-Z0-9_]{0,63}$/;
const platformNamePattern = /^[a-z][a-z0-9_-]{0,63}$/;
const platformStates: readonly unknown[] = ['LIVE', 'STALE', 'DOWN'] satisfies PlatformState[];

/**
 * Returns what a subgraph answered, with nothing in it but what the gateway knows: other extensions could set HTTP headers or carry a stack.
 *
 * @throws SubgraphFailure UNREADABLE when it is no GraphQL answer (https://spec.graphql.org/October2021/#sec-Response-Format)
 */
export function readAnswer(service: string, response: SubgraphResponse): SubgraphAnswer {
  const { data, errors, extensions } = response;
  if (data !== undefined && data !== null && !isRecord(data)) throw new SubgraphFailure('UNREADABLE');
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) throw new SubgraphFailure('UNREADABLE');
  if (data === undefined && !errors?.length) throw new SubgraphFailure('UNREADABLE');
  const { platforms, invalidates } = isRecord(extensions) ? extensions : nothing;
  const { cacheControl } = response;
  return {
    cacheControl: typeof cacheControl === 'string' ? cacheControl : undefined,
    invalidates,
    isPlain: response[needsNoEscape] === true,
    data,
    errors: errors?.length ? errors.map((each: unknown) => readError(service, each)) : none,
    platforms: Array.isArray(platforms) ? platforms.flatMap(readPlatform) : none,
  };
}

function readError(service: string, error: unknown): SubgraphError {
  const { message, path, extensions } = isRecord(error) ? error : {};
  const { code, field, platform } = isRecord(extensions) ? extensions : {};
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) && { path }),
    extensions: {
      code: typeof code === 'string' && codePattern.test(code) ? code : 'INTERNAL',
      service,
      ...(typeof field === 'string' && { field }),
      ...(typeof platform === 'string' && { platform }),
    },
  };
}

function readPlatform(report: unknown): PlatformReport[] {
  if (!isRecord(report)) return [];
  const { name, state, asOf, error } = report;
  if (typeof name !== 'string' || !platformNamePattern.test(name) || !platformStates.includes(state)) return [];
  return [
    {
      name,
      state: state as PlatformState,
      asOf: typeof asOf === 'string' && !Number.isNaN(Date.parse(asOf)) ? asOf : null,
      error: typeof error === 'string' && codePattern.test(error) ? error : null,
    },
  ];
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number');
}
