import { DateTime, PageInfo } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SafetyReview } from './safety-review';

@ObjectType({ description: '安全检查记录 | One safety inspection' })
export class SafetyInspection {
  @Field(() => ID, { description: '检查记录编号 | Id on the platform' })
  id: string;

  @Field(() => DateTime, { description: '检查时间 | When it was inspected' })
  inspectedAt: Date;

  @Directive('@personal(category: NAME)')
  @Field(() => String, { description: '检查人 | Who inspected' })
  inspector: string;

  @Field(() => String, { description: '检查内容 | What was inspected and found' })
  content: string;

  @Field(() => Boolean, { description: '是否发现隐患 | Whether a hazard was found' })
  hazardFound: boolean;

  @Field(() => SafetyReview, { description: '审核 | What the safety office has said' })
  review: keyof typeof SafetyReview;
}

@ObjectType()
export class SafetyInspectionEdge {
  @Field(() => SafetyInspection)
  node: SafetyInspection;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '安全检查记录列表 | Inspections, newest first' })
export class SafetyInspectionConnection {
  @Field(() => [SafetyInspectionEdge])
  edges: SafetyInspectionEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
