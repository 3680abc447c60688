import { firstQuery } from './first-query';
import { samplePassword } from './sample-accounts';
import type { RunningSandbox } from './start-sandbox';

/** Returns what a person needs to know once everything runs. */
export function announce({ gateway, standIns, demonstration }: RunningSandbox, dataDirectory: string): string {
  const { workerNo, workerName, otherWorkerNo, communityLeaderNo, districtCentreNo, gridCode, address } = demonstration;
  const platforms = [...standIns.values()].map(
    ({ name, url, faultUrl }) => `  ${name.padEnd(12)} ${url}   faults 故障 ${faultUrl}/faults`,
  );
  return `
Ready 已就绪   ${gateway.url}   (GraphiQL; GraphQL at 接口 ${gateway.url}/graphql)

Sample accounts 示例账号   password 密码 ${samplePassword}
  ${workerNo.padEnd(12)} ${workerName} 网格员 grid worker of ${gridCode}
  ${communityLeaderNo.padEnd(12)} 社区负责人 leader of that community
  ${otherWorkerNo.padEnd(12)} 网格员 grid worker of another street
  ${districtCentreNo.padEnd(12)} 区级指挥中心 district centre

Stand-in platforms 模拟平台
${platforms.join('\n')}

Sign in in a terminal 命令行登录
  npx onegrid sign-in ${workerNo} --gateway ${gateway.url} --password ${samplePassword}

A query to try 试一试（${address}）
${firstQuery(demonstration)
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')
  .trimEnd()}

Log 日志 ${dataDirectory}/onegrid.log   Stop 停止 Ctrl-C
`;
}
