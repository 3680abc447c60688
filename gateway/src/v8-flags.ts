import { setFlagsFromString } from 'node:v8';

/**
 * How V8 compiles and keeps what a gateway runs. No promise of Node.js: a version that does not know one of them works the same without it, only dearer. A program that embeds the gateway decides for itself.
 *
 * - Every object begins its life among the young ones. V8 otherwise learns, while the process warms up, which places in the code make objects that last, and has them made old there; what it learns from the
 *   first requests, all in flight at once, is wrong for every later one. Objects that are old from the beginning are collected late, and keep whatever they point at. Whether a process learns so is chance;
 *   one that does needs half as much CPU again for large answers. docs/decisions/0043-narrow-texts-young-objects.md
 * - More of the functions that another one calls are compiled into it: of one at most so many bytes of bytecode (V8: 460), of all together so many (V8: 920). docs/decisions/0047-inlining.md
 */
export const v8Flags: readonly string[] = [
  '--no-allocation-site-pretenuring',
  '--max-inlined-bytecode-size=1000',
  '--max-inlined-bytecode-size-cumulative=3000',
];

/** Sets them for the whole process. To be called before there is work: what is compiled already stays as it is. */
export function setV8Flags(): void {
  for (const flag of v8Flags) setFlagsFromString(flag);
}
