/** Must be imported before the gateway's engine: the engine reports to its vendor and asks cloud metadata servers unless told not to. */
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
