import { GraphQLJSON, PreviewProblem, PreviewRequest } from '@onegrid/kit';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CorrectEntryInput } from '../correct/correct-entry.input';
import { InputError, Platform } from '../graph/entry.type';

@InputType({ description: '预览内容 | What would be recorded: exactly one kind, as its mutation takes it' })
export class PreviewEntryInput extends CorrectEntryInput {}

@ObjectType('ConditionValue', { description: '条件取值 | What the condition looked at' })
export class ConditionValueType {
  @Field(() => String, { description: '规范路径 | Canonical path, for example content.hazard.inPublicArea' })
  path: string;

  @Field(() => GraphQLJSON, { nullable: true, description: '值 | Null when it is null, or not in the entry' })
  @Directive('@personal(category: REGISTRATION)')
  value: unknown;
}

@ObjectType({ description: '平台预览 | What an entry would look like on one platform' })
export class PlatformPreview {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => String, { description: '受理字段 | Its accepting field' })
  field: string;

  @Field(() => String, { nullable: true, description: '条件 | When it wants such an entry (CEL); null = always' })
  condition: string | null;

  @Field(() => Boolean, { description: '受理 | Whether it wants this one: the condition holds' })
  wanted: boolean;

  @Field(() => [ConditionValueType], { description: '依据 | The values that the condition looks at' })
  because: readonly ConditionValueType[];

  @Field(() => Boolean, {
    description: '有预览 | False = it does not want the entry, or its subgraph shows no previews',
  })
  shown: boolean;

  @Field(() => Int, { description: '对照版本 | Version of its mapping; 0 = the platform’s own tables' })
  mappingVersion: number;

  @Field(() => [PreviewRequest], { description: '请求 | In the order in which they would be made' })
  requests: readonly PreviewRequest[];

  @Field(() => [PreviewProblem], { description: '问题 | What would be refused, and why' })
  problems: readonly PreviewProblem[];
}

@ObjectType({ description: '录入预览 | What an entry would look like on every platform; nothing is stored or sent' })
export class EntryPreview {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: '规范录入 | The canonical entry, from which every platform’s mapping starts; null = see errors',
  })
  @Directive('@personal(category: REGISTRATION)')
  entry: unknown;

  @Field(() => [InputError], { description: '输入问题 | Why the entry would not be recorded; empty = it would' })
  errors: readonly InputError[];

  @Field(() => [PlatformPreview], { description: '各平台 | Every platform that takes this kind, wanted or not' })
  platforms: readonly PlatformPreview[];
}
