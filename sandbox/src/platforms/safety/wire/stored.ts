/** A row as the database answers it: bigint columns come as text. */
export type Stored<Row> = {
  readonly [Column in keyof Row]: Row[Column] extends number
    ? string
    : Row[Column] extends number | null
      ? string | null
      : Row[Column];
};
