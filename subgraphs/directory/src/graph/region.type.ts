import { RegionCode } from '@onegrid/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '行政区划 | Region: the district or one of its streets' })
@Directive('@key(fields: "code")')
export class Region {
  @Field(() => RegionCode)
  code: string;

  @Field(() => String)
  name: string;
}
