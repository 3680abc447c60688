import { type Condition, parseFilter } from './parse-filter';
import { RequestError } from './request-error';

export interface Order {
  readonly names: readonly string[];
  readonly descending: boolean;
}

export interface Expansion {
  /** Name of the navigation property. */
  readonly relation: string;
  readonly options: QueryOptions;
}

/** System query options of one level: OGC 18-088, 9.3. */
export interface QueryOptions {
  readonly filter: Condition | null;
  readonly expand: readonly Expansion[];
  /** Null = every property. */
  readonly select: readonly string[] | null;
  readonly orderBy: readonly Order[];
  readonly top: number;
  readonly skip: number;
  readonly count: boolean;
  /** As written, by name, for links to the next page. */
  readonly written: Readonly<Record<string, string>>;
}

const defaultTop = 100;
const maxTop = 1_000;
const names = new Set(['$filter', '$expand', '$select', '$orderby', '$top', '$skip', '$count']);

/** Returns the options of a URL's query string. */
export function parseQueryString(queryString: string): QueryOptions {
  return parseOptions(Object.fromEntries(new URLSearchParams(queryString)));
}

/** @throws RequestError 400 for an unknown option or an unreadable value */
export function parseOptions(written: Readonly<Record<string, string>>): QueryOptions {
  for (const name of Object.keys(written))
    if (!names.has(name)) throw new RequestError(400, `Unknown query option: ${name}`);
  const { $filter, $expand, $select, $orderby, $top, $skip, $count } = written;
  return {
    filter: $filter === undefined ? null : parseFilter($filter),
    expand: $expand === undefined ? [] : split($expand, ',').map(parseExpansion),
    select: $select === undefined ? null : split($select, ','),
    orderBy: $orderby === undefined ? [] : split($orderby, ',').map(parseOrder),
    top: Math.min($top === undefined ? defaultTop : wholeNumber('$top', $top), maxTop),
    skip: $skip === undefined ? 0 : wholeNumber('$skip', $skip),
    count: $count === 'true',
    written,
  };
}

/** `Datastreams/Observations($top=1)` is `Datastreams($expand=Observations($top=1))`. */
function parseExpansion(source: string): Expansion {
  const match = /^(\w+)(?:\/(.+)|\((.*)\))?$/s.exec(source);
  if (!match) throw new RequestError(400, `$expand cannot be read: ${source}`);
  const [, relation = '', further, inner] = match;
  if (further !== undefined) return { relation, options: parseOptions({ $expand: further }) };
  const pairs = split(inner ?? '', ';').map((option) => {
    const equals = option.indexOf('=');
    return [option.slice(0, equals), option.slice(equals + 1)] as const;
  });
  return { relation, options: parseOptions(Object.fromEntries(pairs)) };
}

function parseOrder(source: string): Order {
  const [path = '', direction = 'asc', ...rest] = source.split(/ +/);
  if (rest.length > 0 || !['asc', 'desc'].includes(direction))
    throw new RequestError(400, `$orderby cannot be read: ${source}`);
  return { names: path.split('/'), descending: direction === 'desc' };
}

function wholeNumber(name: string, source: string): number {
  if (!/^\d{1,9}$/.test(source)) throw new RequestError(400, `${name} must be a whole number: ${source}`);
  return Number(source);
}

/** Splits at a separator that is neither in parentheses nor in quotes; trims the parts and leaves out empty ones. */
function split(source: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of source) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === '(') depth++;
    if (!quoted && character === ')') depth--;
    if (character === separator && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
