import { DateTime } from '@onegrid/kit';
import type { HazardCategory, HazardLevel } from '@onegrid/schema';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { HazardCategoryEnum, HazardLevelEnum } from './hazard-lists';
import { HazardState } from './hazard-state';

@ObjectType({ description: '整改（五定）| Treatment of a hazard: person, measures, funds, deadline, plan' })
export class HazardTreatment {
  @Directive('@personal(category: NAME)')
  @Field(() => String, { nullable: true, description: '责任人 | Who answers for it' })
  responsiblePerson: string | null;

  @Directive('@personal(category: CONTACT)')
  @Field(() => String, { nullable: true, description: '责任人电话 | Their phone' })
  responsiblePhone: string | null;

  @Field(() => String, { nullable: true, description: '措施 | Measures' })
  measures: string | null;

  @Field(() => Float, { nullable: true, description: '资金（元）| Funds, yuan' })
  fundsYuan: number | null;

  @Field(() => DateTime, { nullable: true, description: '时限 | Deadline' })
  deadline: Date | null;

  @Field(() => String, { nullable: true, description: '预案 | Plan for safety meanwhile' })
  plan: string | null;
}

@ObjectType({ description: '安全隐患 | A hazard on the books of the safety office' })
export class SafetyHazard {
  @Field(() => ID, { description: '隐患编号 | Id on the platform' })
  id: string;

  @Field(() => HazardCategoryEnum, {
    nullable: true,
    description: '类别；平台代码未知时为空 | Category; null = a code we do not know',
  })
  category: HazardCategory | null;

  @Field(() => HazardLevelEnum, {
    nullable: true,
    description:
      '级别（平台的“6 重点”归入重大）| Level; the platform’s `6 重点` counts as MAJOR. Null = a code we do not know',
  })
  level: HazardLevel | null;

  @Field(() => String, { description: '平台级别原文 | The level in the platform’s own words, for example `6 重点`' })
  platformLevel: string;

  @Field(() => String, { description: '描述 | Description' })
  description: string;

  @Field(() => HazardState, {
    nullable: true,
    description: '状态；平台代码未知时为空 | State; null = a code we do not know',
  })
  state: keyof typeof HazardState | null;

  @Field(() => Boolean, { description: '挂牌督办 | On the public list of major hazards' })
  publiclyListed: boolean;

  @Field(() => DateTime, { description: '登记时间 | When it was registered' })
  foundAt: Date;

  @Field(() => HazardTreatment, { description: '整改 | Treatment' })
  treatment: HazardTreatment;

  @Field(() => DateTime, { nullable: true, description: '整改完成时间 | When treatment was reported as done' })
  rectifiedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: '复查时间 | When it was last rechecked' })
  recheckedAt: Date | null;
}
