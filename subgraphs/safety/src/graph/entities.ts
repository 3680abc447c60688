import { LocalId } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

// entities of the directory; `localIds` comes with them

@ObjectType()
@Directive('@key(fields: "id")')
export class House {
  @Field(() => ID)
  id: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}

@ObjectType()
@Directive('@key(fields: "id")')
export class Organisation {
  @Field(() => ID)
  id: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}

@ObjectType()
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  id: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}
