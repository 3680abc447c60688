import { Field, Int, ObjectType } from 'type-graphql';
import { Platform } from '../graph/entry.type';

@ObjectType({ description: '录入量 | What typing takes' })
export class TypingBurden {
  @Field(() => Int, { description: '字段数 | Fields' })
  fields: number;

  @Field(() => Int, { description: '击键数 | Keystrokes' })
  keystrokes: number;
}

@ObjectType({ description: '平台录入量 | What typing the same into one platform’s own forms takes' })
export class PlatformTypingBurden extends TypingBurden {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => Int, { description: '录入数 | Entries that went there' })
  entries: number;
}

@ObjectType({ description: '减负计量 | What was typed here against what the platforms’ own forms ask' })
export class Burden {
  @Field(() => Int, { description: '录入数 | Entries measured' })
  entries: number;

  @Field(() => TypingBurden, { description: '在此录入 | Typed here' })
  here: TypingBurden;

  @Field(() => TypingBurden, { description: '原需录入 | Asked by all platforms’ own forms together' })
  there: TypingBurden;

  @Field(() => [PlatformTypingBurden], { description: '按平台 | The same by platform' })
  platforms: PlatformTypingBurden[];

  @Field(() => [Platform], {
    description: '无数据平台 | Platforms that were delivered to and do not say what their forms ask: not counted',
  })
  withoutFigures: Platform[];

  @Field(() => Int, { description: '节省登录次数 | Sign-ins saved: one per further platform and entry' })
  signInsSaved: number;
}
