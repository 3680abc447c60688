import { unreadable } from '@onegrid/kit';
import { isObject, type Json } from './answer';
import { platform } from './name';

/** Readers of single fields: each returns the field, or throws PLATFORM_ANSWER_UNREADABLE with the field's name. Only for answers to reads. */
export function text(from: Json, name: string): string {
  const value = from[name];
  return typeof value === 'string' ? value : odd(name);
}

export function textOrNull(from: Json, name: string): string | null {
  return from[name] == null ? null : text(from, name);
}

export function number(from: Json, name: string): number {
  const value = from[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : odd(name);
}

export function object(from: Json, name: string): Json {
  const value = from[name];
  return isObject(value) ? value : odd(name);
}

export function objects(from: Json, name: string): readonly Json[] {
  const value = from[name];
  return Array.isArray(value) && value.every(isObject) ? value : odd(name);
}

function odd(name: string): never {
  throw unreadable(platform, `field ${name}`, false);
}
