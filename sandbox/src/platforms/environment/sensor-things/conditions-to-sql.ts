import { type EntityType, entityTypes, type Property, propertyOf, relationOf } from './entity-types';
import type { Condition, Operand, Operator } from './parse-filter';
import type { Order } from './parse-options';
import { RequestError } from './request-error';

/** Values of a statement; `add` returns the placeholder of one. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const comparisons: Readonly<Record<Operator, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };

/** Returns the SQL of a condition on the rows of `alias`. */
export function conditionToSql(condition: Condition, type: EntityType, alias: string, parameters: Parameters): string {
  const inner = (part: Condition) => conditionToSql(part, type, alias, parameters);
  switch (condition.is) {
    case 'and':
    case 'or':
      return `(${condition.parts.map(inner).join(condition.is === 'and' ? ' AND ' : ' OR ')})`;
    case 'not':
      return `NOT coalesce(${inner(condition.part)}, false)`;
    case 'comparison': {
      const { left, operator, right } = condition;
      if (left.is === 'literal' && right.is === 'path')
        return compare(right, mirrored[operator], left, type, alias, parameters);
      return compare(left, operator, right, type, alias, parameters);
    }
    default:
      return matches(condition, type, alias, parameters);
  }
}

const mirrored: Readonly<Record<Operator, Operator>> = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

function compare(
  path: Operand,
  operator: Operator,
  literal: Operand,
  type: EntityType,
  alias: string,
  parameters: Parameters,
): string {
  if (path.is !== 'path' || literal.is !== 'literal')
    throw new RequestError(400, 'A comparison needs a property and a value');
  return through(path.names, type, alias, ({ property, column, inside }) => {
    if (property.kind === 'json') {
      const value = parameters.add(JSON.stringify(literal.value));
      return `${column} #> ${parameters.add([...inside])}::text[] ${comparisons[operator]} ${value}::jsonb`;
    }
    if (property.kind !== literal.kind)
      throw new RequestError(400, `${property.name} cannot be compared with ${literal.value}`);
    return `${column} ${comparisons[operator]} ${parameters.add(literal.value)}`;
  });
}

function matches(
  condition: Extract<Condition, { is: 'contains' | 'starts' | 'ends' }>,
  type: EntityType,
  alias: string,
  parameters: Parameters,
): string {
  const { whole, piece, is } = condition;
  if (whole.is !== 'path' || piece.is !== 'literal' || piece.kind !== 'text')
    throw new RequestError(400, 'A string function needs a property and a string');
  return through(whole.names, type, alias, ({ property, column, inside }) => {
    if (property.kind !== 'text' && property.kind !== 'json')
      throw new RequestError(400, `${property.name} is no string`);
    const text = property.kind === 'json' ? `${column} #>> ${parameters.add([...inside])}::text[]` : column;
    const sought = parameters.add(piece.value);
    if (is === 'starts') return `starts_with(${text}, ${sought})`;
    return is === 'ends' ? `right(${text}, length(${sought})) = ${sought}` : `strpos(${text}, ${sought}) > 0`;
  });
}

interface Reached {
  readonly property: Property;
  /** Column with its alias. */
  readonly column: string;
  /** Names inside a JSON property. */
  readonly inside: readonly string[];
}

/** Follows a path over relations to a property; what `reached` says must hold for at least one related entity. */
function through(
  path: readonly string[],
  type: EntityType,
  alias: string,
  reached: (found: Reached) => string,
): string {
  const [name = '', ...rest] = path;
  const relation = relationOf(type, name);
  if (relation) {
    const target = entityTypes[relation.target];
    const related = `${alias}_${relation.name.toLowerCase()}`;
    const join = `${related}.${relation.targetColumn} = ${alias}.${relation.sourceColumn}`;
    return `EXISTS (SELECT 1 FROM ${target.table} ${related} WHERE ${join} AND ${through(rest, target, related, reached)})`;
  }
  const property = propertyOf(type, name);
  if (!property || (rest.length > 0 && property.kind !== 'json'))
    throw new RequestError(400, `${type.set} have no ${path.join('/')}`);
  return reached({ property, column: `${alias}.${property.column}`, inside: rest });
}

/** Returns the ORDER BY of a set; the id settles what is equal, so that pages do not overlap. */
export function orderToSql(orderBy: readonly Order[], type: EntityType, alias: string, parameters: Parameters): string {
  const terms = orderBy.map(({ names, descending }) => {
    const [name = '', ...inside] = names;
    const property = propertyOf(type, name);
    if (!property) throw new RequestError(400, `${type.set} cannot be ordered by ${names.join('/')}`);
    const column = `${alias}.${property.column}`;
    const term = inside.length > 0 ? `${column} #> ${parameters.add(inside)}::text[]` : column;
    return `${term} ${descending ? 'DESC' : 'ASC'}`;
  });
  return [...terms, `${alias}.id`].join(', ');
}
