import { DateTime, GraphQLJSON, graphEnum } from '@onegrid/kit';
import type { EntryKind, FieldType } from '@onegrid/schema';
import { Directive, Field, ObjectType } from 'type-graphql';
import { EntrySubject, type Grid, type House, type Place, Platform } from '../graph/entry.type';
import { EntryKindEnum } from '../graph/enums';

export const FieldTypeEnum = graphEnum('FormFieldType', '字段类型 | How a field is typed in', {
  TEXT: '文本 | One line of text',
  LONG_TEXT: '长文本 | Text of several lines',
  CODE: '代码 | One of the options',
  STANDARD_CODE: '标准代码 | A code of a national list too long for a menu',
  BOOLEAN: '是否 | Yes or no',
  NUMBER: '整数 | A whole number',
  DEGREES: '度 | Longitude or latitude, degrees, CGCS2000: from the device or a map',
  DATE: '日期 | A day, YYYY-MM-DD',
  MOMENT: '时间 | A moment, ISO 8601 with zone',
  PHONE: '电话 | A phone number',
  RESIDENT_ID_NUMBER: '公民身份号码 | A resident id number (GB 11643)',
  REFERENCE: '选择 | Id of something in the directory, chosen and not typed',
  PHOTOS: '照片 | Ids of photos, which are uploaded first: uploadAttachment',
} satisfies Record<FieldType, string>);

@ObjectType({ description: '标签 | What people read' })
export class FormLabel {
  @Field(() => String)
  zh: string;

  @Field(() => String)
  en: string;
}

@ObjectType({ description: '选项 | One value of a code list' })
export class FormOption {
  @Field(() => String, { description: '填写值 | What the input takes' })
  value: string;

  @Field(() => String, { description: '标准代码 | What the standard writes' })
  code: string;

  @Field(() => FormLabel)
  label: FormLabel;
}

@ObjectType({ description: '平台需求 | A platform that wants the entry, or a field of it' })
export class FormNeed {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => String, {
    nullable: true,
    description: '条件 | CEL condition over the entry; null = whatever is entered',
  })
  when: string | null;
}

@ObjectType({ description: '未知需求 | A platform needs what no field of an entry holds' })
export class UnknownNeed {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => String, { description: '规范路径 | Canonical path as the platform names it' })
  path: string;
}

@ObjectType({ description: '已知信息 | What is known before anything is entered; the worker only confirms it' })
export class KnownFieldValue {
  @Field(() => GraphQLJSON)
  @Directive('@personal(category: REGISTRATION)')
  value: unknown;

  @Field(() => Platform, { description: '来源 | Who says so' })
  source: Platform;

  @Field(() => DateTime, { description: '读取时间 | When it was read there' })
  asOf: Date;
}

@ObjectType({ description: '表单分组 | Fields that belong together' })
export class FormGroup {
  @Field(() => String, { description: '路径 | Path in the input' })
  path: string;

  @Field(() => FormLabel)
  label: FormLabel;

  @Field(() => Boolean, { description: '可多个 | Whether there may be several' })
  repeats: boolean;

  @Field(() => Boolean, { description: '可不填 | Whether the whole group may be left out' })
  optional: boolean;
}

@ObjectType({ description: '表单字段 | A field of the form' })
export class FormField {
  @Field(() => String, { description: '路径 | Path in the input of the mutation; in a list without a position' })
  path: string;

  @Field(() => String, { nullable: true, description: '分组 | Path of its group; null = none' })
  group: string | null;

  @Field(() => FormLabel)
  label: FormLabel;

  @Field(() => FieldTypeEnum)
  type: FieldType;

  @Field(() => String, { nullable: true, description: '标准 | Standard that the options come from' })
  standard: string | null;

  @Field(() => [FormOption], { description: '选项 | Values to choose from; empty unless CODE' })
  options: FormOption[];

  @Field(() => Boolean, { description: '必填 | Whether the entry, or the field’s group, is refused without it' })
  required: boolean;

  @Field(() => GraphQLJSON, { nullable: true, description: '默认值 | What it has when nothing is entered' })
  otherwise: unknown;

  @Field(() => [FormNeed], { description: '需要的平台 | Platforms that need it beyond the basic fields' })
  neededBy: FormNeed[];

  @Field(() => KnownFieldValue, { nullable: true, description: '已知值 | What is known of it; null = nothing' })
  known: KnownFieldValue | null;
}

@ObjectType({
  description:
    '统一表单 | The one form for an entry: the basic fields and those that any platform needs. What is known of its subject hangs on `subject`',
})
export class EntryForm {
  @Field(() => EntryKindEnum)
  kind: EntryKind;

  @Field(() => EntrySubject, { nullable: true, description: '对象 | What it is about; null = not chosen yet' })
  subject: Grid | House | Place | null;

  @Field(() => [FormNeed], { description: '受理平台 | Platforms that take the entry' })
  platforms: FormNeed[];

  @Field(() => [FormGroup])
  groups: FormGroup[];

  @Field(() => [FormField])
  fields: FormField[];

  @Field(() => [UnknownNeed], {
    description: '未知需求 | What platforms need and no field holds: for whoever integrates them',
  })
  unknownNeeds: UnknownNeed[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      '更正内容 | What the entry says now, as `CorrectEntryInput` without `idempotencyKey`: change what is wrong, add a key, send it. Null unless the form corrects an entry',
  })
  @Directive('@personal(category: REGISTRATION)')
  correctionInput: unknown;
}
