import { LocalId } from '@onegrid/kit';
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

@ObjectType({ description: '房屋 | House' })
@Directive('@key(fields: "id")')
export class House {
  @Field(() => ID)
  id: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}
