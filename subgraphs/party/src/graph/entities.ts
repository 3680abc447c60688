import { LocalId } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '自然人 | Person' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  id: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}

@ObjectType({ description: '网格 | Grid' })
@Directive('@key(fields: "code")')
export class Grid {
  @Field(() => GridCode)
  code: string;
}
