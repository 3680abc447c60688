import { FormBurden } from '@onegrid/kit';
import { Directive, Query, Resolver } from 'type-graphql';
import { formBurdens } from '../map/burden';

@Resolver()
export class BurdenResolver {
  @Query(() => [FormBurden], { description: '平台表单负担 | What the platform’s own forms ask' })
  @Directive('@contributes(to: BURDEN)')
  partyBurden(): readonly FormBurden[] {
    return formBurdens;
  }
}
