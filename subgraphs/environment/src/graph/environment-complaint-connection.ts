import { PageInfo } from '@onegrid/kit';
import { Field, ObjectType } from 'type-graphql';
import { EnvironmentComplaint } from './environment-complaint';

@ObjectType()
export class EnvironmentComplaintEdge {
  @Field(() => EnvironmentComplaint)
  node: EnvironmentComplaint;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '环境投诉列表 | Complaints, newest first' })
export class EnvironmentComplaintConnection {
  @Field(() => [EnvironmentComplaintEdge])
  edges: EnvironmentComplaintEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
