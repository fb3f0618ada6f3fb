import { expect, test } from '@playwright/test';
import { forRequire } from './types-for-require.ts';

test('types for require name the types for require beside them', () => {
  expect(forRequire('import { a as b } from "./shared.js";\nexport {\n  c,\n} from \'./shared2.js\';')).toBe(
    'import { a as b } from "./shared.cjs";\nexport {\n  c,\n} from \'./shared2.cjs\';',
  );
});

test('what is imported from packages, and what examples say, stays', () => {
  const types = 'import { Page } from "a/b.js";\n/**\n * import { c } from "./c.js";\n */\nexport { Page };';
  expect(forRequire(types)).toBe(types);
});
