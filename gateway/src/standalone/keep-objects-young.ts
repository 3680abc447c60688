import { setFlagsFromString } from 'node:v8';

/**
 * Lets every object of this process begin its life among the young ones. V8 otherwise learns, while the process warms up, which places in the code make objects that last, and has them made old there; what
 * it learns from the first requests, all in flight at once, is wrong for every later one. Objects that are old from the beginning are collected late, and keep whatever they point at. Whether a
 * process learns so is chance; one that does needs half as much CPU again for large answers.
 */
export function keepObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
