import { Command } from 'commander';
import { CommandFailure } from './command-failure';
import { addBurden } from './commands/burden.command';
import { addDeliveries } from './commands/deliveries.command';
import { addExplain } from './commands/explain.command';
import { addGateway } from './commands/gateway.command';
import { addPreview } from './commands/preview.command';
import { addSignIn } from './commands/sign-in.command';

const program = new Command('onegrid').description('一网命令行 | The command line of OneGrid');
addSignIn(program);
addDeliveries(program);
addPreview(program);
addBurden(program);
addGateway(program);
addExplain(program);

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommandFailure)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
});
