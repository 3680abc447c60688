import { GeoPoint } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type PlaceKind, PlaceKindEnum } from './enums';

@ObjectType({ description: '重点场所 | Key place' })
@Directive('@key(fields: "id")')
export class Place {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => PlaceKindEnum, { description: '类型 | Kind' })
  kind: PlaceKind;

  @Field(() => String, { description: '地址 | Address' })
  address: string;

  @Field(() => GeoPoint, { description: '坐标 | Position' })
  position: GeoPoint;

  /** Not on the graph. */
  readonly gridCode: string;

  /** Not on the graph. */
  readonly organisationId: string | null;
}
