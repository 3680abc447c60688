/** Oldest minor version that will do, by major version; every later major will. Odd versions in between never got long-term support. */
const oldestMinor = { 20: 19, 22: 13, 24: 11 };
const newestListed = 24;

/** Returns why this version of Node, such as "18.20.4", cannot run OneGrid, in English and Chinese; null when it can. */
export function nodeComplaint(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > newestListed || minor >= oldestMinor[major]) return null;
  return [
    '',
    'NODE_TOO_OLD',
    `OneGrid needs Node.js 20.19 or later in the 20 line, 22.13 or later in the 22 line, or 24.11 or later. This is ${version}.`,
    'Install a supported version from your package source or https://nodejs.org, then run the command again.',
    '',
    `一网需要 Node.js 20.19+（20 系列）、22.13+（22 系列）或 24.11 及以上版本，当前版本为 ${version}。`,
    '请先安装受支持的版本，然后重新运行本命令。',
    '',
  ].join('\n');
}
