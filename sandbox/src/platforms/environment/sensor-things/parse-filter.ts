import { RequestError } from './request-error';
import { type Token, tokenise } from './tokens';

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Operand =
  | { readonly is: 'path'; readonly names: readonly string[] }
  | { readonly is: 'literal'; readonly kind: 'text' | 'number' | 'time'; readonly value: string | number };

/** A condition on one entity. */
export type Condition =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly is: 'not'; readonly part: Condition }
  | { readonly is: 'comparison'; readonly operator: Operator; readonly left: Operand; readonly right: Operand }
  | { readonly is: 'contains' | 'starts' | 'ends'; readonly whole: Operand; readonly piece: Operand };

const operators = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const stringFunctions = { substringof: 'contains', startswith: 'starts', endswith: 'ends' } as const;

/**
 * Returns the condition of a `$filter` (OGC 18-088, 9.3.3.5): comparisons, `and`, `or`, `not`, parentheses, `substringof`, `startswith` and `endswith`.
 * Precedence as in OData: `not`, then `and`, then `or`.
 *
 * @throws RequestError 400 for anything else
 */
export function parseFilter(source: string): Condition {
  const tokens = tokenise(source);
  let at = 0;

  const peek = (): Token | undefined => tokens[at];
  const take = (): Token => {
    const token = tokens[at++];
    if (!token) throw new RequestError(400, `Filter ends too early: ${source}`);
    return token;
  };
  const takes = (value: string): boolean => {
    const token = peek();
    const matches = (token?.kind === 'word' || token?.kind === 'mark') && token.value === value;
    if (matches) at++;
    return matches;
  };
  const expect = (value: string): void => {
    if (!takes(value)) throw new RequestError(400, `Filter lacks "${value}": ${source}`);
  };

  const joined = (word: 'and' | 'or', part: () => Condition): Condition => {
    const parts = [part()];
    while (takes(word)) parts.push(part());
    const [only] = parts;
    return parts.length === 1 && only ? only : { is: word, parts };
  };
  const disjunction = (): Condition => joined('or', conjunction);
  const conjunction = (): Condition => joined('and', negation);
  const negation = (): Condition => (takes('not') ? { is: 'not', part: negation() } : primary());
  const primary = (): Condition => {
    if (takes('(')) {
      const inner = disjunction();
      expect(')');
      return inner;
    }
    const token = peek();
    if (token?.kind === 'word' && Object.hasOwn(stringFunctions, token.value))
      return stringFunction(token.value as keyof typeof stringFunctions);
    return comparison();
  };
  const stringFunction = (name: keyof typeof stringFunctions): Condition => {
    take();
    expect('(');
    const first = operand();
    expect(',');
    const second = operand();
    expect(')');
    // substringof takes the piece first, the other two take it last
    const [piece, whole] = name === 'substringof' ? [first, second] : [second, first];
    return { is: stringFunctions[name], whole, piece };
  };
  const comparison = (): Condition => {
    const left = operand();
    const operator = take().value;
    if (typeof operator !== 'string' || !operators.has(operator))
      throw new RequestError(400, `Filter has no operator "${operator}"`);
    return { is: 'comparison', operator: operator as Operator, left, right: operand() };
  };
  const operand = (): Operand => {
    const token = take();
    if (token.kind === 'word') return { is: 'path', names: token.value.split('/') };
    if (token.kind === 'mark') throw new RequestError(400, `Filter has "${token.value}" where a value must be`);
    const kind = token.kind === 'string' ? 'text' : token.kind;
    return { is: 'literal', kind, value: token.value };
  };

  const condition = disjunction();
  if (at < tokens.length) throw new RequestError(400, `Filter goes on after its end: ${source}`);
  return condition;
}
