import type { EntryOfKind } from '@onegrid/schema';
import type { WishForm } from '../platform/wire';
import { maskedName } from './masked-name';

/**
 * Returns the wish as the platform takes it. Wishes are published: of the wisher's name only the first character goes along; the phone does not stand in what is published.
 *
 * @param mark the remark: the application is found again by it
 */
export function wishForm({ content, grid }: EntryOfKind<'WISH'>, mark: string): WishForm {
  const { wisherName, wisherPhone, title, description } = content;
  return {
    grid_code: grid.code,
    title,
    content: description,
    wisher: maskedName(wisherName),
    mobile: wisherPhone ?? '',
    remark: mark,
  };
}
