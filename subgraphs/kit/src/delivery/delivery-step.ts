/** Ids on the platform of the records that are done, by step name. */
export type Done = Readonly<Record<string, string>>;

/** One record that a delivery creates on the platform. */
export interface DeliveryStep {
  /** Unique within the delivery. */
  readonly name: string;
  /** Canonical path of the person or thing that this step registers, for example `newTenants.0`. */
  readonly path?: string;
  /** True when the platform's people review this record. Default: only the last step's is reviewed. */
  readonly reviewed?: boolean;
  /** Returns the id of the record that carries the mark, or null when the platform has none. */
  find(mark: string, done: Done): Promise<string | null>;
  /** Creates the record with the mark in its remark and returns its id. */
  create(mark: string, done: Done): Promise<string>;
  /** Returns what the record says, without the mark, as JSON: a correction leaves a record alone that says it already. Left out = a correction always changes it. */
  says?(): unknown;
  /** How the record is changed. Left out = the platform changes none of its kind: it is taken back and made anew. */
  readonly change?: RecordChange;
}

/** How a record is brought to what the entry says now. */
export interface RecordChange {
  /** True when the record carries the mark: the change has been made. */
  isMade(externalId: string, mark: string): Promise<boolean>;
  /**
   * Makes the change and leaves the mark with the record.
   * @throws NotChangeable when the record cannot be changed, or not any more: it is taken back and made anew
   * @throws ChangeByHand when it cannot be taken back either
   */
  make(externalId: string, mark: string, done: Done): Promise<void>;
}

/** How a record is taken back: deleted, voided, cancelled, whatever the platform calls it. */
export interface RecordRemoval {
  /** True when the record stands no more, whoever has taken it back. */
  isGone(externalId: string): Promise<boolean>;
  /** @throws ChangeByHand when it cannot be taken back, or not any more */
  remove(externalId: string, mark: string): Promise<void>;
}

/** Returns how the records of a step of this name are taken back; null = they stay, such as what others may use too. */
export type RemovalOf = (step: string) => RecordRemoval | null;
