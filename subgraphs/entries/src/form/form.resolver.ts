import { platformCall } from '@onegrid/kit';
import { type EntryKind, entryFields } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { EntryKindEnum } from '../graph/enums';
import { findFormSubject } from './find-form-subject';
import { EntryForm } from './form.type';
import { makeForm } from './make-form';

@Resolver()
export class FormResolver {
  @Query(() => EntryForm, {
    description:
      '统一表单：所有受理平台所需字段的并集，已知的先填好 | One form: what all accepting platforms need, prefilled with what is known',
  })
  @Directive(platformCall)
  async entryForm(
    @Arg('kind', () => EntryKindEnum) kind: EntryKind,
    @Ctx() { tools, viewer, contributions }: EntriesContext,
    @Arg('subject', () => ID, { nullable: true, description: '对象 | Id of the house, the place or the person' })
    subject: string | null = null,
  ): Promise<EntryForm> {
    const found = subject === null ? null : await findFormSubject(tools.graph, viewer, entryFields[kind], subject);
    return makeForm(contributions, kind, found, tools.now());
  }
}
