import { readFileSync } from 'node:fs';
import { cases } from './cases';
import { plansFile, printCase } from './print-case';

it.each(cases.map((each) => [each.name, each] as const))(
  '%s is planned as `npm run snapshots` wrote it',
  (_name, one) => {
    expect(printCase(one)).toBe(readFileSync(plansFile(one), 'utf8'));
  },
);
