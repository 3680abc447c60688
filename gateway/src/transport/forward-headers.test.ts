import { headerForwarding } from './forward-headers';
import { settingsOf } from './subgraph-configuration';

const defaults = { subgraphTimeoutMs: 1, maxAnswerBytes: 1, connectionLimit: 1 };
const forwarding = (given: Parameters<typeof settingsOf>[1][string]) =>
  headerForwarding(settingsOf('a', { a: given }, defaults));

describe('headers of a call', () => {
  const client = {
    'accept-language': 'zh',
    cookie: 'secret',
    'x-many': ['a', 'b'],
    'x-broken': 'a\r\nx-admin: 1',
    'x-not-ascii': '网',
  };

  it('are none when none are configured', () => expect(forwarding({})).toBeNull());

  it('are those of the client that are listed, and no other', () => {
    const forward = forwarding({ forwardHeaders: ['Accept-Language', 'x-many', 'x-absent'] });
    expect(forward?.(client)).toEqual({ 'accept-language': 'zh', 'x-many': 'a, b' });
    expect(forward?.(undefined)).toEqual({});
  });

  it('are left out when their value is not plain', () => {
    expect(forwarding({ forwardHeaders: ['x-broken', 'x-not-ascii'] })?.(client)).toEqual({});
  });

  it('are those of the configuration too', () => {
    expect(forwarding({ headers: { 'x-tenant': 'jy' } })?.(client)).toEqual({ 'x-tenant': 'jy' });
    const both = forwarding({ headers: { 'x-tenant': 'jy' }, forwardHeaders: ['accept-language'] });
    expect(both?.(client)).toEqual({ 'x-tenant': 'jy', 'accept-language': 'zh' });
  });
});
