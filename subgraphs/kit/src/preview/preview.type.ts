import { Directive, Field, ObjectType } from 'type-graphql';
import { GraphQLJSON } from '../graph/value-types';

@ObjectType({ description: '平台请求 | One request that a delivery would make, in the platform’s words' })
@Directive('@shareable')
export class PreviewRequest {
  @Field(() => String, { description: '步骤 | Step of the delivery' })
  step: string;

  @Field(() => String, { description: '接口名称 | What the platform calls it' })
  title: string;

  @Field(() => String, { description: '接口地址 | Method and path' })
  address: string;

  @Field(() => GraphQLJSON, {
    description: '字段 | Field by field, codes translated; what stands in <> is known only when it is sent',
  })
  @Directive('@personal(category: REGISTRATION)')
  fields: Readonly<Record<string, unknown>>;
}

@ObjectType({ description: '预览问题 | Why the platform, or its subgraph, would refuse the entry' })
@Directive('@shareable')
export class PreviewProblem {
  @Field(() => String, { description: '错误代码 | Code of docs/errors.md' })
  code: string;

  @Field(() => String)
  message: string;
}

@ObjectType({ description: '投递预览 | What a delivery would send; nothing is sent or stored' })
@Directive('@shareable')
export class DeliveryPreview {
  @Field(() => [PreviewRequest], { description: '请求 | In the order in which they would be made' })
  requests: readonly PreviewRequest[];

  @Field(() => [PreviewProblem], { description: '问题 | Empty = nothing known here would be refused' })
  problems: readonly PreviewProblem[];
}
