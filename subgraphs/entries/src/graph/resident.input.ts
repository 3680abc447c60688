import { DateTime } from '@onegrid/kit';
import { GridCode, type HouseholdRelation, type ResidencyRole } from '@onegrid/schema';
import { Field, ID, InputType } from 'type-graphql';
import { NewTenantInput } from './entry.input';
import { HouseholdRelationEnum, ResidencyRoleEnum } from './enums';

@InputType({ description: '户 | The household that somebody belongs to' })
export class HouseholdInput {
  @Field(() => String, { nullable: true, description: '户号 | Number, at most 9 characters; left out = not known' })
  number?: string | null;

  @Field(() => String, { description: '户主姓名 | Name of the head of the household' })
  headName: string;

  @Field(() => HouseholdRelationEnum, { description: '与户主关系 | How the person stands to them' })
  relation: HouseholdRelation;
}

@InputType({ description: '人口登记 | A resident to be registered in a house' })
export class RegisterResidentInput {
  @Field(() => ID, {
    description: '幂等键 | Chosen by the client; the same key with the same content answers the same entry',
  })
  idempotencyKey: string;

  @Field(() => DateTime, { description: '登记时间 | When it was taken down' })
  occurredAt: string;

  @Field(() => ID, { description: '房屋 | The house' })
  houseId: string;

  @Field(() => GridCode, { nullable: true, description: '网格 | The grid; left out = the house’s own' })
  gridCode?: string | null;

  @Field(() => NewTenantInput, { description: '居住人 | Who lives there' })
  resident: NewTenantInput;

  @Field(() => ResidencyRoleEnum, { defaultValue: 'TENANT', description: '居住身份 | Role in the house' })
  role: ResidencyRole;

  @Field(() => HouseholdInput, { nullable: true, description: '户 | Household; left out = not known' })
  household?: HouseholdInput | null;

  @Field(() => String, { defaultValue: '', description: '备注 | Remark, at most 500 characters' })
  remark: string;
}
