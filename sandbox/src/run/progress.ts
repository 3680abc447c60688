/** Says what is being done; each line tells how long the step before it took. */
export type Progress = <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;

/** Returns a progress that writes one line per step. */
export function writeProgress(write: (text: string) => void): Progress {
  return async (what, work) => {
    const started = performance.now();
    write(`  ${what} … `);
    try {
      const result = await work();
      write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
      return result;
    } catch (error) {
      write('failed 失败\n');
      throw error;
    }
  };
}

/** A progress that says nothing. */
export const silentProgress: Progress = (_what, work) => work();
