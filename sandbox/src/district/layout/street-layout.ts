/**
 * How the streets lie to each other: a tree of cuts. `river` cuts along the river, the western part first; `across` cuts from south to north.
 * The numbers are areas in km², chosen so that they add up to the district's.
 */
export type StreetLayout =
  | { readonly street: string; readonly squareKilometres: number }
  | { readonly cut: 'river' | 'across'; readonly parts: readonly [StreetLayout, StreetLayout] };

const street = (name: string, squareKilometres: number): StreetLayout => ({ street: name, squareKilometres });
const cut = (direction: 'river' | 'across', first: StreetLayout, rest: StreetLayout): StreetLayout => ({
  cut: direction,
  parts: [first, rest],
});

export const streetLayout = cut(
  'river',
  street('江心洲街道', 16),
  cut(
    'across',
    cut('across', street('双闸街道', 22), street('沙洲街道', 17)),
    cut('across', cut('river', street('兴隆街道', 11), street('南苑街道', 8)), street('莫愁湖街道', 7.75)),
  ),
);

export function squareKilometresOf(layout: StreetLayout): number {
  if ('street' in layout) return layout.squareKilometres;
  return squareKilometresOf(layout.parts[0]) + squareKilometresOf(layout.parts[1]);
}
