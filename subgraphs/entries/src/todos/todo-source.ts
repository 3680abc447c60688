import type { PlatformStateEnum, TodoKind } from '@onegrid/kit';

/** One to-do with the cursor that its source gives it. */
export interface SourceTodo {
  /** Name of the platform that it comes from. */
  readonly platform: string;
  readonly id: string;
  readonly kind: TodoKind;
  readonly title: string;
  readonly subject: string;
  readonly detail: string | null;
  readonly dueAt: Date | null;
  readonly state: string;
  readonly url: string | null;
  /** Null = addressed to the worker. */
  readonly gridCode: string | null;
  /** The entry of ours that was returned; null when it is none of ours. */
  readonly entryId: string | null;
}

export interface SourceEdge {
  readonly todo: SourceTodo;
  /** The source's own cursor. */
  readonly cursor: string;
}

/** A source that does not answer, or answers with what it kept. */
export interface Missing {
  readonly state: PlatformStateEnum.STALE | PlatformStateEnum.DOWN;
  readonly since: Date | null;
  readonly error: string;
}

export interface SourcePage {
  /** By due time (none = last), then by id. Empty when the source is down. */
  readonly edges: readonly SourceEdge[];
  readonly hasMore: boolean;
  /** Null when the source answers. */
  readonly missing: Missing | null;
}

/** Something that has to-dos for the viewer: a platform, or the hub itself. */
export interface TodoSource {
  /** Unique among the sources, and stable: cursors speak of it. */
  readonly name: string;
  /** Returns the to-dos after the source's own cursor; null = from the first. Never fails: a failure is `missing`. */
  page(first: number, after: string | null): Promise<SourcePage>;
}
