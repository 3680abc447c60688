import { AggregatorRegistry, type Registry } from 'prom-client';

/** Returns what Prometheus is told of two workers that have counted the same. */
export async function readOfTwoWorkers(registry: Registry): Promise<string> {
  const metrics = await registry.getMetricsAsJSON();
  return AggregatorRegistry.aggregate([metrics, metrics]).metrics();
}
