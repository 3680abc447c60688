import { LocalId } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A grid of the directory, with what urban management adds to it. */
@ObjectType()
@Directive('@key(fields: "code")')
export class Grid {
  @Field(() => GridCode)
  code: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}
