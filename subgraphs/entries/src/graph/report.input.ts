import { DateTime } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Field, Float, ID, InputType } from 'type-graphql';

@InputType({ description: '位置 | A position, degrees, CGCS2000' })
export class GeoPointInput {
  @Field(() => Float, { description: '经度 | Longitude, -180 to 180' })
  longitude: number;

  @Field(() => Float, { description: '纬度 | Latitude, -90 to 90' })
  latitude: number;
}

/** What every report says: when, and where. A house, a place, or a spot in a grid. */
@InputType()
export abstract class ReportInput {
  @Field(() => ID, {
    description: '幂等键 | Chosen by the client; the same key with the same content answers the same entry',
  })
  idempotencyKey: string;

  @Field(() => DateTime, { description: '发生时间 | When it happened or was found' })
  occurredAt: string;

  @Field(() => ID, { nullable: true, description: '房屋 | The house; at most one of house and place' })
  houseId?: string | null;

  @Field(() => ID, { nullable: true, description: '场所 | The place' })
  placeId?: string | null;

  @Field(() => GridCode, {
    nullable: true,
    description: '网格 | The grid; needed without house and place, else left out = the one it lies in',
  })
  gridCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '地点 | Where, in words, at most 200 characters; needed without house and place',
  })
  address?: string | null;

  @Field(() => GeoPointInput, { nullable: true, description: '坐标 | Where; needed without house and place' })
  position?: GeoPointInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: '照片 | Photos, at most 5: ids of attachments that you have uploaded, in order; left out = none',
  })
  attachmentIds?: string[] | null;
}
