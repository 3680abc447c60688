import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PlatformSignInEnum } from './enums';

@ObjectType({ description: '平台 | A platform behind the graph' })
@Directive('@key(fields: "name")')
export class Platform {
  @Field(() => ID, { description: '短名 | Short name, as in extensions.platforms[].name' })
  name: string;

  @Field(() => String, { description: '名称 | What people call it' })
  title: string;

  @Field(() => String, { nullable: true, description: '主管部门 | Department that owns it; null = the hub itself' })
  owner: string | null;

  @Field(() => PlatformSignInEnum, {
    nullable: true,
    description: '登录方式 | How it is signed in to; null = the hub itself',
  })
  signIn: string | null;
}

@ObjectType({ description: '平台账号 | The viewer on one platform' })
export class PlatformAccount {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => String, {
    nullable: true,
    description: '平台内编号 | The viewer’s id there; null when the platform has not given one',
  })
  localId: string | null;
}
