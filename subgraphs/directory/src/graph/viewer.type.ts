import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '当前用户 | Who is signed in' })
@Directive('@key(fields: "id")')
export class Viewer {
  @Field(() => ID, { description: '工号或服务编号 | Worker number, or id of a service' })
  id: string;

  @Field(() => [String], { description: '角色 | Roles' })
  roles: readonly string[];

  @Field(() => [String], { description: '管辖范围（区划或网格代码前缀）| Code prefixes of what the viewer may see' })
  regions: readonly string[];
}
