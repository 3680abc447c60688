import type { Command } from 'commander';
import { connectGraph, type GraphOptions } from '../graph/connect-graph';
import { addGraphOptions } from '../graph/graph-options';
import { askPreview } from '../preview/ask-preview';
import { inputNames } from '../preview/input-names';
import { printPreview } from '../preview/print-preview';
import { readInput } from '../preview/read-input';

export interface PreviewOptions extends GraphOptions {
  readonly kind?: string;
  readonly set: readonly string[];
  readonly platform?: string;
  readonly json?: boolean;
}

const collect = (each: string, before: readonly string[]) => [...before, each];

/** Adds `onegrid preview`: what an entry would look like on every platform. */
export function addPreview(program: Command): void {
  const command = program
    .command('preview')
    .description(
      '预览录入：各平台会收到什么；不保存、不投递、不调用平台 | What an entry would look like on every platform; nothing is stored, sent or asked of a platform',
    )
    .argument(
      '[file]',
      '录入内容：JSON，或含录入操作的 GraphQL 文件；- 为标准输入 | JSON, or a GraphQL file with a recording mutation; - = standard input',
    )
    .option('--kind <name>', `录入类型 | Kind of entry: ${inputNames.join(', ')}`)
    .option(
      '--set <path=value>',
      '设置一个字段，可重复 | Sets one field, for example hazard.category=FIRE; may be repeated',
      collect,
      [],
    )
    .option('--platform <name>', '平台 | Only this platform')
    .option('--json', '打印 JSON | Print JSON')
    .addHelpText(
      'after',
      `
示例 Examples:
  onegrid preview --kind hazard --set houseId=H0000682 --set hazard.category=FIRE --set hazard.description=楼道堆放杂物 --set hazard.treatBy=2099-12-31
  onegrid preview visit.graphql --platform community
  onegrid preview entry.json --json

缺少的 idempotencyKey 和 occurredAt 自动补上 | idempotencyKey and occurredAt are filled in when they are missing`,
    );
  addGraphOptions(command).action(async (file: string | undefined, options: PreviewOptions) => {
    const input = await readInput(file, options);
    const preview = await askPreview(await connectGraph(options), input);
    const platforms = preview.platforms.filter(({ platform }) => [undefined, platform.name].includes(options.platform));
    const shown = { ...preview, platforms };
    process.stdout.write(`${options.json ? JSON.stringify(shown, null, 2) : printPreview(shown)}\n`);
    if (preview.errors.length > 0) process.exitCode = 1;
  });
}
