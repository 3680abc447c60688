import type { Attachment } from './attachment';
import type { DisputeContent } from './dispute';
import type { EmergencyContent } from './emergency';
import type { EnvironmentProblemContent } from './environment-problem';
import type { FoundHazard, GeoPoint } from './hazard';
import type { ResidencyEndContent } from './residency-end';
import type { ResidentContent } from './resident';
import type { NewTenant } from './tenant';
import type { UrbanCaseContent } from './urban-case';
import type { VisitContent } from './visit';
import type { WishContent } from './wish';

/** A hazard report (隐患上报) about a house or a place in the grid. */
export interface HazardContent {
  readonly hazard: FoundHazard;
}

/** What the entry is about, with everything a platform may need to find it on its side. */
export interface EntrySubject {
  /** `Grid`: a spot in the open; its id is the grid's code, address and position are where the worker says. */
  readonly type: 'House' | 'Place' | 'Grid';
  readonly id: string;
  readonly name: string;
  /** 标准地址, whole, in Chinese. */
  readonly address: string;
  readonly position: GeoPoint;
  /** For a house: whether it is let. False for anything else. */
  readonly rented: boolean;
  /** For a house: who owns it; null for anything else or when unknown. */
  readonly ownerName: string | null;
  readonly ownerPhone: string | null;
  /** The subject's id on each platform that knows it. */
  readonly localIds: readonly { readonly platform: string; readonly id: string }[];
}

interface EntryOf<Kind extends string, Content> {
  readonly id: string;
  readonly kind: Kind;
  /** When it happened, ISO 8601 with zone. */
  readonly occurredAt: string;
  /** When the hub took it, ISO 8601 with zone. */
  readonly recordedAt: string;
  readonly enteredBy: { readonly workerNo: string; readonly name: string };
  /** `code`: 15 digits, its first 12 are the community. */
  readonly grid: { readonly code: string; readonly name: string };
  readonly subject: EntrySubject;
  /** Photos, in the worker's order; left out = none. Their bytes go to a platform beside the entry. */
  readonly attachments?: readonly Attachment[];
  readonly content: Content;
}

/** One fact as a worker entered it once, in our words; every platform's mapping starts from it. */
export type CanonicalEntry =
  | EntryOf<'VISIT', VisitContent>
  | EntryOf<'HAZARD', HazardContent>
  | EntryOf<'RESIDENT', ResidentContent>
  | EntryOf<'RESIDENCY_END', ResidencyEndContent>
  | EntryOf<'DISPUTE', DisputeContent>
  | EntryOf<'URBAN_CASE', UrbanCaseContent>
  | EntryOf<'ENVIRONMENT_PROBLEM', EnvironmentProblemContent>
  | EntryOf<'EMERGENCY', EmergencyContent>
  | EntryOf<'WISH', WishContent>;
export type EntryKind = CanonicalEntry['kind'];
/** The entries of some kinds. */
export type EntryOfKind<Kind extends EntryKind> = Extract<CanonicalEntry, { readonly kind: Kind }>;
/** What an entry says, with its kind. */
export type EntryContent = { [Kind in EntryKind]: Pick<EntryOfKind<Kind>, 'kind' | 'content'> }[EntryKind];

/** Returns the hazard that the entry reports, or null when it reports none. */
export function hazardOf(entry: CanonicalEntry): FoundHazard | null {
  return entry.kind === 'VISIT' || entry.kind === 'HAZARD' ? entry.content.hazard : null;
}

/** Returns the tenants that the entry newly registers. */
export function newTenantsOf(entry: CanonicalEntry): readonly NewTenant[] {
  return entry.kind === 'VISIT' ? entry.content.newTenants : [];
}
