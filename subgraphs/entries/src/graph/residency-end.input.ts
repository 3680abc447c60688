import { CalendarDate, DateTime } from '@onegrid/kit';
import { GridCode, type ResidencyEndReason } from '@onegrid/schema';
import { Field, ID, InputType } from 'type-graphql';
import { ResidencyEndReasonEnum } from './enums';

@InputType({ description: '居住注销 | Somebody lives no longer in a house' })
export class EndResidencyInput {
  @Field(() => ID, {
    description: '幂等键 | Chosen by the client; the same key with the same content answers the same entry',
  })
  idempotencyKey: string;

  @Field(() => DateTime, { description: '核实时间 | When it was found out' })
  occurredAt: string;

  @Field(() => ID, { description: '居住人 | Who lived there' })
  personId: string;

  @Field(() => ID, { description: '房屋 | The house' })
  houseId: string;

  @Field(() => GridCode, { nullable: true, description: '网格 | The grid; left out = the house’s own' })
  gridCode?: string | null;

  @Field(() => CalendarDate, { description: '注销日期 | Last day there' })
  endedOn: string;

  @Field(() => ResidencyEndReasonEnum, { description: '注销原因 | Why' })
  reason: ResidencyEndReason;

  @Field(() => String, {
    nullable: true,
    description: '去向 | Where the person has gone, at most 100 characters; left out = not known',
  })
  destination?: string | null;

  @Field(() => String, { defaultValue: '', description: '备注 | Remark, at most 500 characters' })
  remark: string;
}
