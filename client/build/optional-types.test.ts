import { expect, test } from '@playwright/test';
import { importedIfThere } from './optional-types.ts';

test('the types of a package that may be missing are imported without an error', () => {
  expect(importedIfThere('import { A } from "./a.js";\nimport { Page } from "@b/c";\n', '@b/c')).toBe(
    'import { A } from "./a.js";\n// @ts-ignore: where @b/c is not installed, its types are any\nimport { Page } from "@b/c";\n',
  );
});

test('what only an example says stays', () => {
  const types = '/**\n * import { test } from "@b/c";\n */\n';
  expect(importedIfThere(types, '@b/c')).toBe(types);
});
