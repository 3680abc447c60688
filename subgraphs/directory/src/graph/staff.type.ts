import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type StaffRole, StaffRoleEnum } from './enums';

@ObjectType({ description: '工作人员 | Somebody who works in grid governance' })
@Directive('@key(fields: "workerNo")')
export class Staff {
  @Field(() => ID, { description: '工号 | Worker number' })
  workerNo: string;

  @Field(() => String)
  name: string;

  @Field(() => StaffRoleEnum, { description: '岗位 | Post' })
  role: StaffRole;

  /** Not on the graph as it is: StaffResolver shows it to colleagues only. */
  readonly phone: string;

  /** Not on the graph. */
  readonly regionCode: string;
}
