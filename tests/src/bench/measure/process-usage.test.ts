import { existsSync } from 'node:fs';
import { processUsage } from './process-usage';

const onMachinesWithProc = existsSync('/proc/self/stat') ? describe : describe.skip;

onMachinesWithProc('what a process has used', () => {
  it('grows while it works', () => {
    const before = processUsage(process.pid);
    const untilCpu = process.cpuUsage().user + 200_000;
    while (process.cpuUsage().user < untilCpu) Math.sqrt(2);
    const after = processUsage(process.pid);
    expect((after?.cpuMs ?? 0) - (before?.cpuMs ?? 0)).toBeGreaterThan(100);
    expect(after?.residentMegabytes).toBeGreaterThan(10);
  });

  it('is as much as Node itself says', () => {
    const { user, system } = process.cpuUsage();
    expect((processUsage(process.pid)?.cpuMs ?? 0) / ((user + system) / 1000)).toBeCloseTo(1, 0);
  });
});
