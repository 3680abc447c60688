import { type FailureReason, SubgraphFailure } from '../subgraph-failure';
import type { BreakerSettings } from '../subgraph-settings';
import type { BreakerState } from '../transport-events';
import { FailureWindow } from './failure-window';
import { type LayerPlace, type MakeLayer, startThrough } from './layer';

/** What an ended call says about its subgraph: null = nothing. */
type Outcome = 'GOOD' | 'BAD' | null;

/** The state at a moment, with what belongs to it. Another state is another object: a call that began in an earlier one tells nothing about this one. */
type State =
  | { readonly name: 'CLOSED'; readonly window: FailureWindow }
  | { readonly name: 'OPEN'; readonly untilMs: number }
  | { readonly name: 'HALF_OPEN'; probing: number; succeeded: number };

/**
 * Refuses calls of a subgraph that mostly fails, so that nobody waits for it and it can recover.
 *
 *   CLOSED     calls pass and are counted. Within `windowMs` at least `leastCalls` ended and at least `failureShare` of them badly → OPEN
 *   OPEN       calls are refused at once (BREAKER_OPEN). After `openMs` the next call → HALF_OPEN
 *   HALF_OPEN  `probes` calls pass at the same time, the others are refused. One ends badly → OPEN. `probes` have ended well → CLOSED, with nothing counted
 *
 * Bad are no connection, no answer in time, and HTTP 5xx without a GraphQL answer. An answer that is too large or no GraphQL says nothing: a single query may
 * cause it, and must not be able to shut a subgraph off for everybody.
 */
export const breaker: MakeLayer = ({ breaker: settings }, place) => {
  if (settings === null) return null;
  return (next) => {
    const machine = new Breaker(settings, place);

    async function counted<T>(work: () => Promise<T>): Promise<T> {
      const end = machine.begin();
      try {
        const answer = await work();
        end('GOOD');
        return answer;
      } catch (failure) {
        end(outcomeOf(failure));
        throw failure;
      }
    }

    return {
      ...next,
      send: (request) => counted(() => next.send(request)),
      start: (work, signal) => counted(() => startThrough(next, work, signal)),
      state: () => ({ ...next.state?.(), breaker: machine.state }),
    };
  };
};

class Breaker {
  readonly #settings: BreakerSettings;
  readonly #place: LayerPlace;
  #state: State;

  constructor(settings: BreakerSettings, place: LayerPlace) {
    this.#settings = settings;
    this.#place = place;
    this.#state = { name: 'CLOSED', window: new FailureWindow(settings.windowMs) };
  }

  get state(): BreakerState {
    return this.#state.name;
  }

  /**
   * Lets a call begin, and returns how it is told that it has ended.
   *
   * @throws SubgraphFailure BREAKER_OPEN
   */
  begin(): (outcome: Outcome) => void {
    if (this.#state.name === 'OPEN') this.#leaveOpen(this.#state.untilMs);
    const state = this.#state;
    if (state.name === 'HALF_OPEN') {
      if (state.probing + state.succeeded >= this.#settings.probes) this.#refuse();
      state.probing += 1;
    }
    return (outcome) => {
      if (state === this.#state) this.#end(state, outcome);
    };
  }

  #end(state: State, outcome: Outcome): void {
    if (state.name === 'CLOSED') this.#count(state.window, outcome);
    if (state.name !== 'HALF_OPEN') return;
    state.probing -= 1;
    if (outcome === 'GOOD') state.succeeded += 1;
    if (outcome === 'BAD') this.#open();
    else if (state.succeeded >= this.#settings.probes)
      this.#move({ name: 'CLOSED', window: new FailureWindow(this.#settings.windowMs) });
  }

  #count(window: FailureWindow, outcome: Outcome): void {
    if (outcome === null) return;
    const nowMs = this.#place.now();
    const { failureShare, leastCalls } = this.#settings;
    window.add(outcome === 'BAD', nowMs);
    if (outcome === 'BAD' && window.failureShare(leastCalls, nowMs) >= failureShare) this.#open();
  }

  #leaveOpen(untilMs: number): void {
    if (this.#place.now() < untilMs) this.#refuse();
    this.#move({ name: 'HALF_OPEN', probing: 0, succeeded: 0 });
  }

  #open(): void {
    this.#move({ name: 'OPEN', untilMs: this.#place.now() + this.#settings.openMs });
  }

  #move(state: State): void {
    this.#state = state;
    this.#place.events.breakerMoved?.(this.#place.subgraph, state.name);
  }

  #refuse(): never {
    this.#place.events.refused?.(this.#place.subgraph, 'BREAKER_OPEN');
    throw new SubgraphFailure('BREAKER_OPEN');
  }
}

function outcomeOf(failure: unknown): Outcome {
  return failure instanceof SubgraphFailure && isBad(failure.reason) ? 'BAD' : null;
}

function isBad(reason: FailureReason): boolean {
  return reason === 'UNREACHABLE' || reason === 'TIMEOUT' || reason.startsWith('HTTP_5');
}
