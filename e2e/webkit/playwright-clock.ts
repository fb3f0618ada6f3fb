import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How Playwright's bundle keeps the script that stands in for a page's clock: as a text. */
const LITERAL = /generated\/clockSource\.ts"\(\) \{\s*"use strict";\s*source = ('(?:[^'\\]|\\.)*')/;

/**
 * Playwright's own script that puts a clock in place of a page's, so that time passes in each browser alike. Playwright is
 * pinned, and does not export it.
 */
export function playwrightClock(): string {
  const bundle = createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle');
  const literal = LITERAL.exec(readFileSync(bundle, 'utf8'))?.[1];
  if (literal === undefined) throw new Error(`${bundle} does not hold the clock where it was`);
  const source = new Function(`return ${literal}`)() as string;
  return `(() => {
    if (globalThis.__pwClock) return;
    const module = {};
    ${source}
    globalThis.__pwClock = module.exports.inject()(globalThis, 'webkit');
  })();`;
}
