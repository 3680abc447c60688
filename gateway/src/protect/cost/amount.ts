/** Values of variables as the client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/** A cost that is known, or that depends on variables. */
export type Amount = number | ((variables: Variables) => number);

/** Returns the sum; a number when every part is one. */
export function sum(parts: readonly Amount[]): Amount {
  let known = 0;
  const open: Exclude<Amount, number>[] = [];
  for (const each of parts) {
    if (typeof each === 'number') known += each;
    else open.push(each);
  }
  if (open.length === 0) return known;
  return (variables) => open.reduce((total, each) => total + each(variables), known);
}

/** Returns the product; a number when both are, or one of them is 0. */
export function times(left: Amount, right: Amount): Amount {
  if (left === 0 || right === 0) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  return (variables) => amountOf(left, variables) * amountOf(right, variables);
}

export function amountOf(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}
