import { socketFailure } from './socket-failure';

describe('the failure of a socket', () => {
  it.each([
    ['a handshake that is refused', { message: 'Unexpected server response: 503' }, 'HTTP_503'],
    ['a subgraph that does not believe the token', { code: 4401, reason: 'Unauthorized' }, 'HTTP_401'],
    ['a subgraph that fails', { code: 4500, reason: 'Internal server error' }, 'HTTP_500'],
    ['a ping without an answer', { code: 4499, reason: 'Terminated' }, 'UNREACHABLE'],
    ['a server that stops', { code: 1001, reason: '' }, 'UNREACHABLE'],
    ['a port where nobody listens', { message: '', error: new AggregateError([]) }, 'UNREACHABLE'],
    ['an event that is too large', { message: '', error: new RangeError('Max payload size exceeded') }, 'TOO_LARGE'],
    ['nothing that is known', undefined, 'UNREACHABLE'],
  ])('of %s', (_case, cause, reason) => expect(socketFailure(cause)).toMatchObject({ reason }));
});
