import { cpus, totalmem } from 'node:os';
import type { Measured } from '../measure/measure-workload';
import type { BenchOptions } from '../options';
import type { Judgement } from './goals';

/** All figures of a run, as `--json` writes them. */
export interface Report {
  readonly machine: Machine;
  readonly options: BenchOptions;
  readonly startedAt: string;
  readonly results: readonly WorkloadResult[];
}

export interface WorkloadResult {
  readonly nodeFlags: string;
  readonly workload: string;
  readonly measured: readonly Measured[];
  readonly judgements: readonly Judgement[];
}

export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMegabytes: number;
}

const bytesPerMegabyte = 1024 * 1024;

/** Returns what the figures were measured on. */
export function thisMachine(): Machine {
  const cores = cpus();
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryMegabytes: Math.round(totalmem() / bytesPerMegabyte),
  };
}
