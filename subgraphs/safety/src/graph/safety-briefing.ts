import { DateTime } from '@onegrid/kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '安全告知书 | A safety briefing that somebody was asked to sign' })
export class SafetyBriefing {
  @Field(() => ID, { description: '告知书编号 | Id on the platform' })
  id: string;

  @Field(() => String, { description: '标题 | Title' })
  title: string;

  @Field(() => Boolean, { description: '是否签收 | Whether it was signed' })
  signed: boolean;

  @Field(() => DateTime, { nullable: true, description: '签收时间 | When it was signed; null = not signed' })
  signedAt: Date | null;
}
