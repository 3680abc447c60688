import { DateTime } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Its inspections and hazards are read when they are asked for. */
@ObjectType({ description: '安全生产档案 | What the safety office holds about a house or an organisation' })
export class SafetyRecord {
  @Field(() => [ID], {
    description: '检查对象编号；重复登记时有多个 | Ids on the platform; several when it is registered twice',
  })
  objectIds: string[];

  @Field(() => DateTime, { nullable: true, description: '最近检查时间 | When it was last inspected; null = never' })
  lastInspectedAt: Date | null;

  @Field(() => DateTime, { description: '数据时间 | When this was read from the platform' })
  asOf: Date;
}

@ObjectType({ description: '个人安全档案 | What the safety office holds about a person' })
export class PersonSafetyRecord {
  @Field(() => [ID], {
    description: '告知对象编号；重复登记时有多个 | Ids on the platform; several when registered twice',
  })
  signerIds: string[];

  @Directive('@personal(category: NAME)')
  @Field(() => String, { description: '登记姓名 | Name as registered there' })
  registeredName: string;

  @Directive('@personal(category: IDENTITY_DOCUMENT)')
  @Field(() => String, { description: '登记证件号码 | Number of the identity document as registered there' })
  registeredIdNumber: string;

  @Directive('@personal(category: CONTACT)')
  @Field(() => String, { description: '登记电话 | Phone as registered there' })
  registeredPhone: string;

  @Field(() => DateTime, { description: '数据时间 | When this was read from the platform' })
  asOf: Date;
}
