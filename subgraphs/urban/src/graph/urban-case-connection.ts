import { PageInfo } from '@onegrid/kit';
import { Field, ObjectType } from 'type-graphql';
import { UrbanCase } from './urban-case';

@ObjectType()
export class UrbanCaseEdge {
  @Field(() => UrbanCase)
  node: UrbanCase;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '城管案卷列表 | Cases, newest first' })
export class UrbanCaseConnection {
  @Field(() => [UrbanCaseEdge])
  edges: UrbanCaseEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
