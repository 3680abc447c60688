import { writeFileSync } from 'node:fs';
import { cases } from './cases';
import { plansFile, printCase } from './print-case';

for (const each of cases) writeFileSync(plansFile(each), printCase(each));
