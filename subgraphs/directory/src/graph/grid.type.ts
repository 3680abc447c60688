import { GeoPoint } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type GridKind, GridKindEnum } from './enums';

@ObjectType({ description: '网格 | Grid' })
@Directive('@key(fields: "code")')
export class Grid {
  @Field(() => GridCode)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => GridKindEnum, { description: '类型 | Kind' })
  kind: GridKind;

  @Field(() => [GeoPoint], { description: '边界 | Boundary: a closed ring, counter-clockwise' })
  @Directive('@listSize(assumedSize: 30)')
  boundary: GeoPoint[];

  @Field(() => Int, { description: '面积（平方米）| Area, square metres' })
  areaSquareMetres: number;

  @Field(() => [String], { description: '单元网格编码 | Unit grids of urban management inside it (GB/T 30428.1)' })
  unitGridCodes: string[];

  /** Not on the graph. */
  readonly communityCode: string;
}
