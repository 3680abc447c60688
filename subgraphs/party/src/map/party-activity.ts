import type { PartyActivity } from '../graph/party-activity.type';
import type { ActivityRow } from '../platform/wire';
import { readMoment } from './dates';

export function partyActivity(row: ActivityRow): PartyActivity {
  return {
    id: row.activity_id,
    title: row.title,
    place: row.place,
    beginsAt: readMoment(row.begin_time),
    participantCount: row.join_count,
    points: row.score,
  };
}
