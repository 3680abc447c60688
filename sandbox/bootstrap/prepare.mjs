// Runs before `npm start` and `npm test`: checks Node, installs the packages and builds, each only when needed.
// This file and check-node.mjs are read by any Node since 12.20 and hold no newer syntax, so that an old Node prints the message.
import { nodeComplaint } from './check-node.mjs';

const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import('./run-steps.mjs').then((steps) => steps.runSteps());
}
