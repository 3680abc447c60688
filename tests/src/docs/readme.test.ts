import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationOf } from '../../../sandbox/src/district/demonstration';
import { generateDistrict } from '../../../sandbox/src/district/generate';
import { samplePassword } from '../../../sandbox/src/run/sample-accounts';

const root = join(__dirname, '..', '..', '..');

describe('what the READMEs tell people to type', () => {
  const { worker, rentedHouse, grid } = demonstrationOf(generateDistrict({ size: 'small' }));

  it.each(['README.md', 'docs/README.zh-CN.md'])('exists in the sample district: %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    for (const word of [worker.workerNo, rentedHouse.id, grid.code, samplePassword]) expect(text).toContain(word);
  });

  it.each(['README.md', 'docs/README.zh-CN.md', 'docs/operating.md'])(
    'is JSON where it is sent as such: %s',
    (file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const bodies = [...text.matchAll(/ -d '([^']*)'/g)].map(([, body = '']) => body);
      expect(bodies.length).toBeGreaterThan(0);
      for (const body of bodies) expect(JSON.parse(body)).toBeInstanceOf(Object);
    },
  );
});
