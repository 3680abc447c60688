import { GeoPoint } from '@onegrid/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '房屋 | House' })
@Directive('@key(fields: "id")')
export class House {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '标准地址 | Standard address' })
  address: string;

  @Field(() => GeoPoint, { description: '坐标 | Position of the building' })
  position: GeoPoint;

  @Field(() => Int, { description: '面积（平方米）| Area, square metres' })
  areaSquareMetres: number;

  @Field(() => Boolean, { description: '是否出租 | Whether it is let' })
  rented: boolean;

  @Field(() => String, { description: '房主姓名 | Name of the owner' })
  @Directive('@personal(category: NAME)')
  ownerName: string;

  @Field(() => String, { description: '房主电话 | Phone of the owner' })
  @Directive('@personal(category: CONTACT)')
  ownerPhone: string;

  /** Not on the graph. */
  readonly gridCode: string;
}
