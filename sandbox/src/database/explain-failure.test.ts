import { explainFailure } from './explain-failure';

describe('explainFailure', () => {
  test.each([
    ['DISK_FULL', 'FATAL:  could not write lock file "postmaster.pid": No space left on device'],
    ['DISK_FULL', 'initdb: error: could not write file "PG_VERSION": Disk quota exceeded'],
    ['PORT_TAKEN', 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use'],
    ['DATABASE_IN_USE', 'FATAL:  lock file "postmaster.pid" already exists'],
    ['DATABASE_IN_USE', 'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use'],
    ['DATABASE_UNUSABLE', 'FATAL:  could not open file "global/pg_control": Permission denied'],
    ['DATABASE_UNUSABLE', 'PANIC:  could not locate a valid checkpoint record'],
  ])('%s: %s', (code, output) => {
    const error = explainFailure(output, '/srv/data');
    expect(error.code).toBe(code);
    expect(error.message).toContain('/srv/data');
    expect(error.message).toContain(output);
  });
});
