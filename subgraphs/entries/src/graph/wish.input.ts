import { Field, InputType } from 'type-graphql';
import { ReportInput } from './report.input';

@InputType({ description: '微心愿 | A small wish of a resident' })
export class RecordWishInput extends ReportInput {
  @Field(() => String, { description: '许愿人 | Whose wish it is' })
  wisherName: string;

  @Field(() => String, { nullable: true, description: '联系电话 | Their phone' })
  wisherPhone?: string | null;

  @Field(() => String, { description: '标题 | Title, at most 30 characters' })
  title: string;

  @Field(() => String, { description: '心愿内容 | What is wished for, at most 500 characters' })
  description: string;
}
