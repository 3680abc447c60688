/**
 * Bounds on one document and its variables. "Written out" = with every fragment in place of its spread, so what a fragment holds counts as often as it
 * is spread. All but `maxTokens` and `maxNesting` are checked after parsing and before validation, once per document.
 */
export interface DocumentLimits {
  /** Longest document, tokens of GraphQL's grammar; as many comments. Checked by the parser. Default 15,000. */
  readonly maxTokens: number;
  /** Deepest nesting of brackets in the text: the parser calls itself for each. Checked before parsing. Default 150. */
  readonly maxNesting: number;
  /** Deepest selection, fields from the root. Default 20: the standard introspection query has 15. */
  readonly maxDepth: number;
  /** Most selections of one operation, written out. Default 2,500. */
  readonly maxSelections: number;
  /** Most fields at the root of one operation, written out. Default 50. */
  readonly maxRootFields: number;
  /** Most aliases in a document. Default 100. */
  readonly maxAliases: number;
  /** Most directives in a document. Default 100. */
  readonly maxDirectives: number;
  /** Most directives at one place. Default 5. */
  readonly maxDirectivesAtPlace: number;
  /** Most fragment definitions in a document. Default 100. */
  readonly maxFragments: number;
  /** Most operations in a document. Default 25. */
  readonly maxOperations: number;
  /** Most variables of one operation. Default 100. */
  readonly maxVariables: number;
  /** Most selections of the same response name at one place, written out. Default 50. */
  readonly maxRepeats: number;
  /** Most pairs of selections with the same response name, over all places, written out: validation compares each pair. Default 20,000. */
  readonly maxPairs: number;
  /** Most `__schema` and `__type` fields of one operation, written out. Default 5. */
  readonly maxIntrospections: number;
  /** Most selections below `__schema` and `__type`, written out. Default 400: the standard introspection query has 230. */
  readonly maxIntrospectionSelections: number;
  /** Most validation errors that are reported; then validation stops. Default 20. */
  readonly maxValidationErrors: number;
  /** Deepest nesting of lists and objects in the variables of a request. Default 50. */
  readonly maxVariableDepth: number;
  /** Most values in the variables of a request, entries of lists and objects included. Default 50,000. */
  readonly maxVariableValues: number;
}

export const defaultDocumentLimits: DocumentLimits = Object.freeze({
  maxTokens: 15_000,
  maxNesting: 150,
  maxDepth: 20,
  maxSelections: 2500,
  maxRootFields: 50,
  maxAliases: 100,
  maxDirectives: 100,
  maxDirectivesAtPlace: 5,
  maxFragments: 100,
  maxOperations: 25,
  maxVariables: 100,
  maxRepeats: 50,
  maxPairs: 20_000,
  maxIntrospections: 5,
  maxIntrospectionSelections: 400,
  maxValidationErrors: 20,
  maxVariableDepth: 50,
  maxVariableValues: 50_000,
});
