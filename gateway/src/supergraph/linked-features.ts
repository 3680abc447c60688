import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** Prefix of the specifications that Federation defines itself. */
const federationSpecs = 'https://specs.apollo.dev/';

/** A specification that the supergraph links to (https://specs.apollo.dev/link/v1.0/). */
export interface LinkedFeature {
  /** Name of the specification, for example `requiresScopes`; null when it is not one of Federation's own. */
  readonly federationName: string | null;
  /** Name of its main directive in this document: the specification's name, or what `as` or `import` made of it. */
  readonly directiveName: string;
}

/**
 * Returns the name that a directive of a Federation feature has in this supergraph; null when the supergraph does not link to the feature.
 *
 * @param member the directive, when it is not the feature's main one: not imported, it goes by `<feature>__<member>`
 */
export function directiveNameOf(
  document: DocumentNode,
  federationName: string,
  member = federationName,
): string | null {
  const links = document.definitions
    .filter((each) => each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((each) => each.directives ?? [])
    .filter((each) => each.name.value === 'link');
  const link = links.find((each) => readLink(each).federationName === federationName);
  if (!link) return null;
  if (member === federationName) return readLink(link).directiveName;
  const renamed = argumentOf(link, 'as');
  const prefix = typeof renamed === 'string' ? renamed : federationName;
  return importedName(argumentOf(link, 'import'), member) ?? `${prefix}__${member}`;
}

/** Returns what a `@link` directive links to. */
export function readLink(link: ConstDirectiveNode): LinkedFeature {
  const url = argumentOf(link, 'url');
  const name = typeof url === 'string' && url.startsWith(federationSpecs) ? specificationName(url) : '';
  const renamed = argumentOf(link, 'as');
  return {
    federationName: name || null,
    directiveName: importedName(argumentOf(link, 'import'), name) ?? (typeof renamed === 'string' ? renamed : name),
  };
}

/** Returns the value of a directive's argument as plain data; undefined when it is not given. */
export function argumentOf(directive: ConstDirectiveNode, name: string): unknown {
  const argument = directive.arguments?.find((each) => each.name.value === name);
  return argument && valueFromASTUntyped(argument.value);
}

/** `https://specs.apollo.dev/<name>/v<version>`. */
function specificationName(url: string): string {
  return url.slice(federationSpecs.length).split('/')[0] ?? '';
}

/** `import: ["@name"]` or `import: [{ name: "@name", as: "@other" }]`. */
function importedName(imports: unknown, name: string): string | undefined {
  if (!Array.isArray(imports)) return undefined;
  for (const each of imports as unknown[]) {
    if (each === `@${name}`) return name;
    if (isRecord(each) && each.name === `@${name}`) return typeof each.as === 'string' ? each.as.slice(1) : name;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
