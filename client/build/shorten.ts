import { minify } from 'terser';
import { namesInTexts } from './public-names.ts';

/**
 * Makes a script shorter than a bundler does. It also gives short names to members that nobody outside can know.
 * @param known The names that stay; so do those that stand in a text, by which a member may be looked up.
 */
export async function shorten(script: string, known: ReadonlySet<string>): Promise<string> {
  const { code = script } = await minify(script, {
    ecma: 2020,
    compress: {
      passes: 3,
      // Nothing here does anything by being read, and no arrow function is called with `new`.
      pure_getters: true,
      unsafe_arrows: true,
      // What the bundler has done, and what is longer once it is compressed.
      evaluate: false,
      hoist_vars: true,
      lhs_constants: false,
      sequences: false,
    },
    mangle: { properties: { reserved: [...known, ...namesInTexts(script)] } },
    format: { comments: /^!/ },
  });
  return code;
}
