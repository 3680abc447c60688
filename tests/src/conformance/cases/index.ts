import type { ConformanceCase } from '../conformance-case';
import { aliases } from './aliases/case';
import { conditions } from './conditions/case';
import { entityInterface } from './entity-interface/case';
import { enumAndInputIntersection } from './enum-and-input-intersection/case';
import { errorsOfSeveralFetches } from './errors-of-several-fetches/case';
import { inaccessible } from './inaccessible/case';
import { interfaceObject } from './interface-object/case';
import { interfaceObjectSupertype } from './interface-object-supertype/case';
import { interfaceOneImplementation } from './interface-one-implementation/case';
import { interfaceWithoutTypes } from './interface-without-types/case';
import { introspection } from './introspection/case';
import { keyCompoundNested } from './key-compound-nested/case';
import { keyMultiple } from './key-multiple/case';
import { keyNotResolvable } from './key-not-resolvable/case';
import { keyNull } from './key-null/case';
import { keySingle } from './key-single/case';
import { mutationsInOrder } from './mutations-in-order/case';
import { nullPropagation } from './null-propagation/case';
import { oddSubgraphAnswers } from './odd-subgraph-answers/case';
import { override } from './override/case';
import { provides } from './provides/case';
import { repeatedFields } from './repeated-fields/case';
import { requiresInUnion } from './requires-in-union/case';
import { requiresNested } from './requires-nested/case';
import { requiresSimple } from './requires-simple/case';
import { requiresWithArguments } from './requires-with-arguments/case';
import { scalars } from './scalars/case';
import { shareable } from './shareable/case';
import { unions } from './unions/case';
import { unknownEntity } from './unknown-entity/case';
import { unknownFragmentTypes } from './unknown-fragment-types/case';
import { variables } from './variables/case';

/** Every case, by name. */
export const cases: readonly ConformanceCase[] = [
  aliases,
  conditions,
  entityInterface,
  enumAndInputIntersection,
  errorsOfSeveralFetches,
  inaccessible,
  interfaceObject,
  interfaceObjectSupertype,
  interfaceOneImplementation,
  interfaceWithoutTypes,
  introspection,
  keyCompoundNested,
  keyMultiple,
  keyNotResolvable,
  keyNull,
  keySingle,
  mutationsInOrder,
  nullPropagation,
  oddSubgraphAnswers,
  override,
  provides,
  repeatedFields,
  requiresInUnion,
  requiresNested,
  requiresSimple,
  requiresWithArguments,
  scalars,
  shareable,
  unions,
  unknownEntity,
  unknownFragmentTypes,
  variables,
];
