import { DateTime, GeoPoint } from '@onegrid/kit';
import { RegionCode } from '@onegrid/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { EnvironmentComplaintCategory } from './environment-complaint-category';
import { EnvironmentComplaintState } from './environment-complaint-state';

@ObjectType({ description: '环境投诉 | Complaint about pollution' })
export class EnvironmentComplaint {
  @Field(() => ID, { description: '投诉编号 | Number of the complaint' })
  id: string;

  @Field(() => EnvironmentComplaintCategory, { description: '投诉类别 | What it is about' })
  category: EnvironmentComplaintCategory;

  @Field(() => EnvironmentComplaintState, {
    nullable: true,
    description: '办理状态 | State; null when the platform uses one that is not known here',
  })
  state: EnvironmentComplaintState | null;

  @Field(() => RegionCode, { description: '社区代码 | Community that it is filed under, 12 digits' })
  communityCode: string;

  @Field(() => String, { description: '地址 | Address in words' })
  address: string;

  @Field(() => GeoPoint, { description: '坐标 | Position' })
  position: GeoPoint;

  @Field(() => String, { description: '投诉内容 | What was said' })
  content: string;

  @Field(() => DateTime, { nullable: true, description: '发生时间 | When it happened' })
  occurredAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: '登记时间 | When it was registered' })
  registeredAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: '办结时间 | When it was closed; null = not yet' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: '不予受理理由 | Why it was declined; null = it was not' })
  declineReason: string | null;

  @Field(() => String, { nullable: true, description: '办理结果 | What came of it; null = nothing yet' })
  result: string | null;
}
