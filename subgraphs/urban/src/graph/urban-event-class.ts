import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '事件类别 | Event class, GB/T 30428.2' })
export class UrbanEventClass {
  @Field(() => String, { description: '大类小类代码 | 4 digits: large and small class' })
  code: string;

  @Field(() => String, { description: '小类名称 | Name of the small class' })
  name: string;

  @Field(() => String, { nullable: true, description: '小类英文名称 | Its English name; null for a local extension' })
  englishName: string | null;

  @Field(() => String, { description: '大类代码 | 2 digits of the large class' })
  largeClassCode: string;

  @Field(() => String, { description: '大类名称 | Name of the large class' })
  largeClassName: string;

  @Field(() => String, { nullable: true, description: '大类英文名称 | Its English name; null for a local extension' })
  largeClassEnglishName: string | null;
}
