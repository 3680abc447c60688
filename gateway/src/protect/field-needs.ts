import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type AccessRules, bothNeeds, type Needs } from '../supergraph/access-rules';

/** What somebody needs to select things of one schema. */
export interface FieldNeeds {
  /** To select anything at all on this type. */
  ofType(type: GraphQLCompositeType): Needs | null;
  /** To select this field on this type. */
  ofField(type: GraphQLCompositeType, field: string): Needs | null;
}

/**
 * Returns the needs of every field, worked out once per field. A field takes what is asked of itself and of the type it returns. On an interface it takes
 * that of the same field of every implementing type as well: whichever of them comes back, nothing protected may come with it.
 */
export function fieldNeeds(schema: GraphQLSchema, rules: AccessRules): FieldNeeds {
  const known = new Map<string, Needs | null>();

  const ofType = (type: GraphQLCompositeType) => rules.types.get(type.name) ?? null;

  function collect(type: GraphQLCompositeType, field: string): (Needs | undefined)[] {
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
    if (!definition) return [];
    const own = [rules.fields.get(`${type.name}.${field}`), rules.types.get(getNamedType(definition.type).name)];
    if (!isAbstractType(type)) return own;
    const implementing = schema.getPossibleTypes(type);
    return [...own, ...implementing.flatMap((each) => [rules.types.get(each.name), ...collect(each, field)])];
  }

  function ofField(type: GraphQLCompositeType, field: string): Needs | null {
    const key = `${type.name}.${field}`;
    const needs = known.get(key);
    if (needs !== undefined) return needs;
    const collected = bothNeeds(collect(type, field));
    known.set(key, collected);
    return collected;
  }

  return { ofType, ofField };
}
