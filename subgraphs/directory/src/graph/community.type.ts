import { RegionCode } from '@onegrid/schema';
import { Directive, Field, ObjectType } from 'type-graphql';
import { type CommunityType, CommunityTypeEnum } from './enums';

@ObjectType({ description: '社区 | Community' })
@Directive('@key(fields: "code")')
export class Community {
  @Field(() => RegionCode, { description: '统计用区划代码 | 12 digits' })
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => CommunityTypeEnum, { description: '类型 | Type' })
  type: CommunityType;

  @Field(() => Boolean, { description: '有无物业 | Whether it has property management' })
  hasPropertyManagement: boolean;
}
