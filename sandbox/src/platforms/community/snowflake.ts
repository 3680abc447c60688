/** 64-bit ids of the snowflake scheme: 41 bits of milliseconds since the scheme's epoch, 22 bits that tell ids of one millisecond apart. */
const epochMs = 1_288_834_974_657n;
const sequenceBits = 22n;
const sequenceLimit = 1 << Number(sequenceBits);

/**
 * Returns the id of one record, as decimal text since it exceeds 2^53.
 *
 * @param atMs     Unix milliseconds, after 2010-11-04
 * @param sequence 0 … 4,194,303, unique within the millisecond
 */
export function snowflakeId(atMs: number, sequence: number): string {
  return String(((BigInt(atMs) - epochMs) << sequenceBits) | BigInt(sequence % sequenceLimit));
}

/** Returns a function that makes ids of this moment, each larger than the one before. */
export function snowflakeIds(now: () => number = Date.now): () => string {
  let lastMs = 0;
  let sequence = 0;
  return () => {
    const atMs = Math.max(now(), lastMs);
    sequence = atMs === lastMs ? sequence + 1 : 0;
    lastMs = atMs;
    return snowflakeId(atMs, sequence);
  };
}
