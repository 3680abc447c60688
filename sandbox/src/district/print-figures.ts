import { figuresOf } from './figures';
import { defaultSeed, generateDistrict } from './generate';

// node sandbox/dist/district/print-figures.js [small|full] [seed]: what the generator makes, as figures.
const [size = 'full', seed = String(defaultSeed)] = process.argv.slice(2);
const startedMs = performance.now();
const district = generateDistrict({ size: size === 'small' ? 'small' : 'full', seed: Number(seed) });
const seconds = (performance.now() - startedMs) / 1_000;
const megabytes = process.memoryUsage().rss / 1_000_000;
process.stdout.write(`${JSON.stringify({ ...figuresOf(district), seconds, megabytes }, null, 2)}\n`);
