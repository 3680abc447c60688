// first whose words are in the output
const causes = [
  {
    code: 'DISK_FULL',
    words: /ENOSPC|EDQUOT|no space left on device|quota exceeded/i,
    advice: 'The disk is full. Free about 2 GB and run the command again.',
    inChinese: '磁盘空间不足。请清理约 2 GB 空间后重新运行。',
  },
  {
    code: 'NETWORK_UNREACHABLE',
    words:
      /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|certificate/,
    advice:
      'The package registry cannot be reached. Check the network, the proxy ("npm config get proxy") and the registry ("npm config get registry"), then run the command again; what was fetched is kept.',
    inChinese:
      '无法访问软件包仓库。请检查网络、代理和仓库地址（npm config get registry）后重新运行，已下载的内容会保留。',
  },
  {
    code: 'NOT_ALLOWED',
    words: /EACCES|EPERM|EROFS|permission denied/i,
    advice: 'This user may not write to the checkout. Check who owns it, node_modules and dist included.',
    inChinese: '当前用户无权写入项目目录。请检查目录（包括 node_modules 和 dist）的所有者。',
  },
  {
    code: 'LOCK_OUT_OF_DATE',
    words: /EUSAGE|can only install packages when/,
    advice:
      'package.json and package-lock.json differ. Restore both, or run "npm install" if you changed dependencies.',
    inChinese: 'package.json 与 package-lock.json 不一致。请还原，或在修改依赖后运行 npm install。',
  },
  {
    code: 'PACKAGE_MISSING',
    words: /E404|ETARGET|ENOVERSIONS/,
    advice: 'The package registry lacks a package or a version. Use a registry that has all of npm.',
    inChinese: '软件包仓库缺少所需的包或版本。请换用完整的 npm 仓库。',
  },
  {
    code: 'SOURCES_DO_NOT_COMPILE',
    words: /error TS\d+/,
    advice: 'The sources have errors; they are listed above.',
    inChinese: '源代码有错误，见上文。',
  },
  {
    code: 'NOT_ENOUGH_MEMORY',
    words: /Ended by SIGKILL|heap out of memory|Cannot allocate memory/,
    advice: 'The system ended the program, most likely for lack of memory. 2 GB free will do.',
    inChinese: '程序被系统终止，可能是内存不足（需要约 2 GB 可用内存）。',
  },
];

const unknown = {
  code: 'PREPARATION_FAILED',
  advice: 'The reason is above. Deleting node_modules and running the command again starts from nothing.',
  inChinese: '原因见上文。删除 node_modules 后重新运行可从头开始。',
};

/**
 * Returns what a failure means and what to do, in English and Chinese, under a stable code.
 *
 * @param output what the program printed
 * @param task   what was being done
 */
export function explainFailure(output, task) {
  const cause = causes.find(({ words }) => words.test(output)) ?? unknown;
  const reason = task === 'preparing' ? `${output}\n` : '';
  return `\n${reason}${cause.code} (${task})\n${cause.advice}\n${cause.inChinese}\n`;
}
