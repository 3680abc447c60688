import { type CodeItem, hazardCategoryCodes, hazardLevelCodes } from '@onegrid/schema';
import { registerEnumType } from 'type-graphql';

/** 隐患类别 and 隐患级别 as enums of the graph, made of the code lists so that every subgraph that has them says the same. */
export const HazardCategoryEnum = enumOf(hazardCategoryCodes.items);
export const HazardLevelEnum = enumOf(hazardLevelCodes.items);

registerEnumType(HazardCategoryEnum, {
  name: 'HazardCategory',
  description: `隐患类别 | Kind of hazard (${hazardCategoryCodes.standard})`,
  valuesConfig: descriptionsOf(hazardCategoryCodes.items),
});
registerEnumType(HazardLevelEnum, {
  name: 'HazardLevel',
  description: `隐患级别 | Level of a hazard (${hazardLevelCodes.standard})`,
  valuesConfig: descriptionsOf(hazardLevelCodes.items),
});

function enumOf<Value extends string>(items: Readonly<Record<Value, CodeItem>>): { readonly [Key in Value]: Key } {
  return Object.fromEntries(Object.keys(items).map((value) => [value, value])) as { readonly [Key in Value]: Key };
}

function descriptionsOf<Value extends string>(items: Readonly<Record<Value, CodeItem>>) {
  const described = Object.entries<CodeItem>(items).map(([value, { zh, en }]) => [
    value,
    { description: `${zh} | ${en}` },
  ]);
  return Object.fromEntries(described) as Record<Value, { description: string }>;
}
