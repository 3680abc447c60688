import {
  type DocumentNode,
  type GraphQLSchema,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  VariablesInAllowedPositionRule,
  validate,
} from 'graphql';
import type { Operation } from '../../conformance/engines/open-engine';
import { OperationWriter } from './operation-writer';
import type { Random } from './random';
import type { Values } from './values';

/** The rules that a written operation may break; the others it keeps by the way it is written. */
const rules = [OverlappingFieldsCanBeMergedRule, VariablesInAllowedPositionRule, NoUnusedVariablesRule];

/** Returns a random valid operation. */
export function generateOperation(schema: GraphQLSchema, random: Random, values: Values): Operation {
  for (;;) {
    const writer = new OperationWriter(schema, random, values);
    const document: DocumentNode = parse(writer.write(), { noLocation: true });
    if (validate(schema, document, rules).length === 0) return { document, variables: writer.variables };
  }
}
