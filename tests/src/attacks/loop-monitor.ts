import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded into the gateway's process ahead of it: answers each message with how long the event loop stood still at most since the last one. */
const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

process.on('message', () => {
  // the monitor takes its next sample first: it is what noticed the last standstill
  setTimeout(() => {
    const blockedMs = Math.max(0, delay.max / 1e6 - resolutionMs);
    delay.reset();
    process.send?.({ blockedMs, rssBytes: process.memoryUsage.rss() });
  }, 4 * resolutionMs);
});
