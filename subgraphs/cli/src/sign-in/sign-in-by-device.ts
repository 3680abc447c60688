import * as client from 'openid-client';

/** Signs in by the device flow (RFC 8628): shows an address and a code, and waits until a person has confirmed it in a browser. */
export async function signInByDevice(
  provider: client.Configuration,
  show: (line: string) => void,
): Promise<client.TokenEndpointResponse> {
  const device = await client.initiateDeviceAuthorization(provider, { scope: 'openid offline_access onegrid' });
  show(`请在浏览器打开 | Open in a browser: ${device.verification_uri_complete ?? device.verification_uri}`);
  show(`验证码 | Code: ${device.user_code}`);
  return client.pollDeviceAuthorizationGrant(provider, device);
}
