import type { GatewayRequest } from '../request';
import type { SubgraphAnswer } from '../transport/read-answer';
import type { AnswerCache } from './answer-cache';
import { addAnswerPart } from './answer-policy';
import type { WantedPart } from './inquiry/inquiry';
import type { Keeping, Stamps } from './kept-answers';
import { readCacheControl } from './policy/cache-control';
import { decidePolicy } from './policy/policy';

/** What a subgraph has answered, part by part. */
export interface AnsweredParts {
  /** The parts that were asked for. */
  readonly wanted: readonly WantedPart[];
  /** Same length and order; null = the answer has not the shape that was asked for. */
  readonly parts: readonly unknown[] | null;
  readonly answer: SubgraphAnswer;
  /** When it was asked for, milliseconds since 1970. */
  readonly atMs: number;
  /** As they were before it was asked for; null = nothing is to be kept. */
  readonly stamps: Stamps | null;
  readonly request: GatewayRequest;
}

/**
 * Keeps the parts of an answer for as long and for whom it is good, and returns whether any part may be kept. Not kept is an answer with errors, one of a platform that
 * did not answer itself, and a part that is null: what is not there now may be there soon.
 */
export function keepParts({ kept, settings }: AnswerCache, answered: AnsweredParts): boolean {
  const { wanted, parts, answer, atMs, stamps, request } = answered;
  const { errors, platforms } = answer;
  const isGood = parts !== null && errors.length === 0 && platforms.every(({ state }) => state === 'LIVE');
  const header = readCacheControl(answer.cacheControl);
  const staleMs = 1_000 * (header?.staleIfErrorSeconds ?? settings.staleIfErrorSeconds);
  const keepings: Keeping[] = [];
  let isKeepable = false;
  for (const [index, { said, keys, stampKeys }] of wanted.entries()) {
    const policy = isGood ? decidePolicy(said, header, settings.longestAgeSeconds) : null;
    addAnswerPart(request, policy);
    if (policy === null) continue;
    isKeepable = true;
    const value = parts?.[index] ?? null;
    const key = policy.scope === 'PUBLIC' ? keys[0] : keys.at(-1);
    if (value === null || key === undefined) continue;
    const maxAgeMs = 1_000 * policy.maxAgeSeconds;
    keepings.push({ key, stampKeys, value, atMs, maxAgeMs, staleMs, platforms, scope: policy.scope });
  }
  // written down at once, kept in its own time: the caller does not wait for it, and may change the parts from now on
  if (stamps !== null && keepings.length > 0) void kept.keep(keepings, stamps);
  return isKeepable;
}
