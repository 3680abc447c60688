import { Directive, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: '平台表单负担 | What a platform’s own form asks for one entry, when it is filled in by hand there',
})
@Directive('@shareable')
export class FormBurden {
  @Field(() => String, { description: '录入类型 | Kind of entry, for example VISIT' })
  entry: string;

  @Field(() => String, {
    nullable: true,
    description: '条件 | CEL condition over the canonical entry; null = any. The first that holds counts',
  })
  when: string | null;

  @Field(() => Int, { description: '字段数 | Fields' })
  fields: number;

  @Field(() => Int, { description: '击键数 | Keystrokes, sign-in and navigation included' })
  keystrokes: number;
}
