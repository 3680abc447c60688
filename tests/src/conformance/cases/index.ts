import type { ConformanceCase } from '../conformance-case';
import { aliases } from './aliases/case';
import { conditions } from './conditions/case';
import { context } from './context/case';
import { directivesOnFields } from './directives-on-fields/case';
import { entityInterface } from './entity-interface/case';
import { enumAndInputIntersection } from './enum-and-input-intersection/case';
import { errorsOfSeveralFetches } from './errors-of-several-fetches/case';
import { inaccessible } from './inaccessible/case';
import { interfaceCircular } from './interface-circular/case';
import { interfaceObject } from './interface-object/case';
import { interfaceObjectNotResolvable } from './interface-object-not-resolvable/case';
import { interfaceObjectSharedField } from './interface-object-shared-field/case';
import { interfaceObjectSupertype } from './interface-object-supertype/case';
import { interfaceOneImplementation } from './interface-one-implementation/case';
import { interfaceUnreachable } from './interface-unreachable/case';
import { interfaceWithoutTypes } from './interface-without-types/case';
import { introspection } from './introspection/case';
import { introspectionInFragments } from './introspection-in-fragments/case';
import { keyCompoundNested } from './key-compound-nested/case';
import { keyMultiple } from './key-multiple/case';
import { keyNotResolvable } from './key-not-resolvable/case';
import { keyNull } from './key-null/case';
import { keySingle } from './key-single/case';
import { keysComposite } from './keys-composite/case';
import { manyPaths } from './many-paths/case';
import { mutationsInOrder } from './mutations-in-order/case';
import { nullPropagation } from './null-propagation/case';
import { oddSubgraphAnswers } from './odd-subgraph-answers/case';
import { override } from './override/case';
import { overrideInInterface } from './override-in-interface/case';
import { overrideLabel } from './override-label/case';
import { provides } from './provides/case';
import { providesOnAbstract } from './provides-on-abstract/case';
import { repeatedFields } from './repeated-fields/case';
import { requiresChain } from './requires-chain/case';
import { requiresInUnion } from './requires-in-union/case';
import { requiresLongChain } from './requires-long-chain/case';
import { requiresNested } from './requires-nested/case';
import { requiresOnInterfaceObject } from './requires-on-interface-object/case';
import { requiresSimple } from './requires-simple/case';
import { requiresWithArguments } from './requires-with-arguments/case';
import { scalars } from './scalars/case';
import { shareable } from './shareable/case';
import { shareableTypesDiffer } from './shareable-types-differ/case';
import { unionInterface } from './union-interface/case';
import { unionPartial } from './union-partial/case';
import { unions } from './unions/case';
import { unknownEntity } from './unknown-entity/case';
import { unknownFragmentTypes } from './unknown-fragment-types/case';
import { variableErrors } from './variable-errors/case';
import { variables } from './variables/case';

/** Every case, by name. */
export const cases: readonly ConformanceCase[] = [
  aliases,
  conditions,
  context,
  directivesOnFields,
  entityInterface,
  enumAndInputIntersection,
  errorsOfSeveralFetches,
  inaccessible,
  interfaceCircular,
  interfaceObject,
  interfaceObjectNotResolvable,
  interfaceObjectSharedField,
  interfaceObjectSupertype,
  interfaceOneImplementation,
  interfaceUnreachable,
  interfaceWithoutTypes,
  introspection,
  introspectionInFragments,
  keyCompoundNested,
  keyMultiple,
  keyNotResolvable,
  keyNull,
  keySingle,
  keysComposite,
  manyPaths,
  mutationsInOrder,
  nullPropagation,
  oddSubgraphAnswers,
  override,
  overrideInInterface,
  overrideLabel,
  provides,
  providesOnAbstract,
  repeatedFields,
  requiresChain,
  requiresInUnion,
  requiresLongChain,
  requiresNested,
  requiresOnInterfaceObject,
  requiresSimple,
  requiresWithArguments,
  scalars,
  shareable,
  shareableTypesDiffer,
  unionInterface,
  unionPartial,
  unions,
  unknownEntity,
  unknownFragmentTypes,
  variableErrors,
  variables,
];
