import { type Rule, rules } from './import-rules';
import { readImports } from './read-imports';

describe('imports go one way', () => {
  const imports = readImports();

  it('reads the whole repository', () => expect(imports.length).toBeGreaterThan(500));

  it.each(rules.map((rule) => [rule.says, rule] as [string, Rule]))('%s', (_says, rule) => {
    const broken = imports.filter(
      ({ from, to }) => rule.from.test(from) && rule.mustNot.test(to) && !rule.except?.test(to),
    );
    expect(broken.map(({ from, to }) => `${from} imports ${to}: ${rule.because}`)).toEqual([]);
  });
});
