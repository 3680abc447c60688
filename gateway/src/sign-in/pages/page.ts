/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const style = `
  body { font: 16px/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; margin: 0; background: #eef2f6; color: #16202c; }
  main { max-width: 22rem; margin: 12vh auto 0; background: #fff; border-radius: 12px; padding: 2rem; box-shadow: 0 6px 24px #16202c1f; }
  h1 { margin: 0 0 .25rem; font-size: 1.4rem; }
  p { margin: 0 0 1.25rem; color: #51606f; }
  label { display: block; margin-bottom: 1rem; font-size: .9rem; }
  input:not([type=hidden]) { box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .6rem .7rem; font: inherit; border: 1px solid #b9c4cf; border-radius: 8px; }
  button { width: 100%; padding: .7rem; font: inherit; font-weight: 600; color: #fff; background: #14619c; border: 0; border-radius: 8px; cursor: pointer; }
  .error { color: #a61b1b; }
`;

/** Returns a whole page. `body` is HTML: escape whatever comes from outside. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body>
</html>`;
}
