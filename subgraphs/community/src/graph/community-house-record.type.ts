import { DateTime, GeoPoint } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '社区房屋登记 | What the community platform has registered about a house' })
export class CommunityHouseRecord {
  @Field(() => ID, { description: '平台编号 | Id on the platform' })
  id: string;

  @Field(() => String, { description: '房屋编号 | House number on the platform' })
  houseNumber: string;

  @Field(() => GridCode, { description: '登记网格 | Grid in which the platform has the house' })
  gridCode: string;

  @Field(() => String, { description: '房屋地址 | Address' })
  address: string;

  @Field(() => GeoPoint, { description: '位置 | Position' })
  position: GeoPoint;

  @Field(() => Float, { nullable: true, description: '建筑面积（平方米）| Floor area, square metres' })
  areaSquareMetres: number | null;

  @Field(() => Boolean, { description: '是否出租 | Whether it is let' })
  rented: boolean;

  @Field(() => String, { nullable: true, description: '房主姓名 | Owner' })
  @Directive('@personal(category: NAME)')
  ownerName: string | null;

  @Field(() => String, { nullable: true, description: '房主电话 | Phone of the owner' })
  @Directive('@personal(category: CONTACT)')
  ownerPhone: string | null;

  @Field(() => Int, { description: '在住人数 | Registrations in this house that hold' })
  residentCount: number;

  @Field(() => DateTime, { nullable: true, description: '最近走访 | Last visit that was accepted; null = none' })
  lastVisitAt: string | null;

  @Field(() => DateTime, { description: '读取时间 | When this was read from the platform' })
  asOf: Date;
}
