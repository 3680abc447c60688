import { unreadable } from '@onegrid/kit';
import type { GeoPoint } from '@onegrid/schema';
import gcoord from 'gcoord';
import { platform } from '../platform/settings';

/** The platform keeps GCJ-02, here about 540 m from where things are. Six decimals are a tenth of a metre. */
const decimals = 6;

type Pair = [longitude: number, latitude: number];

/** Returns a position (degrees, CGCS2000) as the platform keeps it. */
export function toPlatformPosition({ longitude, latitude }: GeoPoint): GeoPoint {
  return rounded(gcoord.transform<Pair>([longitude, latitude], gcoord.WGS84, gcoord.GCJ02));
}

/** Returns a position of the platform in degrees, CGCS2000. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when there is none on Earth */
export function fromPlatformPosition(longitude: string, latitude: string): GeoPoint {
  const pair: Pair = [Number(longitude), Number(latitude)];
  const onEarth = Math.abs(pair[0]) <= 180 && Math.abs(pair[1]) <= 90;
  if (!onEarth) throw unreadable(platform, 'a position is not in degrees');
  return rounded(gcoord.transform<Pair>(pair, gcoord.GCJ02, gcoord.WGS84));
}

function rounded([longitude, latitude]: Pair): GeoPoint {
  return { longitude: Number(longitude.toFixed(decimals)), latitude: Number(latitude.toFixed(decimals)) };
}
