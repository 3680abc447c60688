import { type EntityType, entityTypes, propertyOf, type Relation, relationOf } from './entity-types';
import { RequestError } from './request-error';

/** One step of a resource path: an entity set, or a relation of the step before, narrowed to one id or not. */
export interface Step {
  readonly type: EntityType;
  readonly via: Relation | null;
  readonly id: number | null;
}

/** OGC 18-088, 9.2.3: `/Things(1)/Datastreams(2)/Observations`, `/Things(1)/name`, `/Things(1)/name/$value`, `/Things/$ref`. */
export interface ResourcePath {
  readonly steps: readonly Step[];
  /** True when the path leads to a set, false when to one entity. */
  readonly many: boolean;
  readonly property: string | null;
  readonly suffix: '$value' | '$ref' | null;
}

/** @throws RequestError 404 when no such path exists */
export function parsePath(path: string): ResourcePath {
  const segments = path.split('/').filter((segment) => segment !== '');
  const steps: Step[] = [];
  let property: string | null = null;
  let suffix: ResourcePath['suffix'] = null;
  for (const segment of segments) {
    const last = steps.at(-1);
    if (suffix !== null) throw notAPath(path);
    if (segment === '$ref' && last && property === null) suffix = '$ref';
    else if (segment === '$value' && property !== null) suffix = '$value';
    else if (last && property === null && !isMany(last) && propertyOf(last.type, segment)) property = segment;
    else if (property === null) steps.push(stepOf(last, segment, path));
    else throw notAPath(path);
  }
  const last = steps.at(-1);
  if (!last) throw notAPath(path);
  return { steps, many: isMany(last), property, suffix };
}

const isMany = ({ via, id }: Step): boolean => id === null && (via === null || via.many);

function stepOf(last: Step | undefined, segment: string, path: string): Step {
  const match = /^(\w+)(?:\((\d{1,15})\))?$/.exec(segment);
  const name = match?.[1] ?? '';
  const id = match?.[2] === undefined ? null : Number(match[2]);
  if (!last) {
    const type = Object.values(entityTypes).find(({ set }) => set === name);
    if (!type) throw notAPath(path);
    return { type, via: null, id };
  }
  const via = isMany(last) ? undefined : relationOf(last.type, name);
  if (!via || (!via.many && id !== null)) throw notAPath(path);
  return { type: entityTypes[via.target], via, id };
}

const notAPath = (path: string) => new RequestError(404, `Not a valid path: ${path}`);
