import type { PlatformPreview, Preview } from './ask-preview';

const longestValue = 100;

/** Returns a preview as text: what is wrong with the input; then platform by platform what would be sent, or why nothing. */
export function printPreview({ errors, platforms }: Preview): string {
  if (errors.length > 0) return ['不会被登记 | Would not be recorded:', ...errors.map(printError)].join('\n');
  return platforms.map(printPlatform).join('\n\n');
}

function printError({ code, field, message }: Preview['errors'][number]): string {
  return `  ${field ?? '-'}: ${code} ${message}`;
}

function printPlatform(preview: PlatformPreview): string {
  const { platform, field, wanted, shown, condition, because, mappingVersion, requests, problems } = preview;
  const held = wanted ? '受理 | wanted' : '不受理 | not wanted';
  return [
    `${platform.name}  ${field}  ${held}`,
    ...(condition === null ? [] : [`  条件 condition: ${condition}`]),
    ...because.map(({ path, value }) => `    ${path} = ${shortened(JSON.stringify(value))}`),
    ...(mappingVersion > 0 ? [`  对照版本 mapping version: ${mappingVersion}`] : []),
    ...(wanted && !shown ? ['  该平台没有预览 | shows no preview'] : []),
    ...requests.flatMap(printRequest),
    ...problems.map(({ code, message }) => `  ✗ ${code} ${message}`),
  ].join('\n');
}

function printRequest({ step, title, address, fields }: PlatformPreview['requests'][number]): string[] {
  const lines = Object.entries(fields).map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`);
  return [`  ${step}: ${title} ${address}`, ...lines];
}

/** A condition can look at a whole group or list; --json has it whole. */
function shortened(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
