/** Redis for tests; empty = there is none. */
export const redisUrl = process.env.REDIS_URL ?? '';

const isRequired = (process.env.ONEGRID_REQUIRE ?? '').split(',').includes('redis');

/** `describe`, skipped when there is no Redis and nobody demands one. */
export const describeWithRedis: jest.Describe = redisUrl !== '' || isRequired ? describe : describe.skip;
