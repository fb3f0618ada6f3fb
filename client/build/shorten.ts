import { minify } from 'terser';
import { namesInTexts } from './public-names.ts';

/** A script, and the map that leads from it to the sources. */
export interface Mapped {
  readonly code: string;
  readonly map: string;
}

/**
 * Makes a script shorter than a bundler does. It also gives short names to members that nobody outside can know.
 * @param mapped The script with its map; where the map lies is said in its last line.
 * @param known The names that stay; so do those that stand in a text, by which a member may be looked up.
 */
export async function shorten(mapped: Mapped, file: string, known: ReadonlySet<string>): Promise<Mapped> {
  const { code = mapped.code, map = mapped.map } = await minify(mapped.code, {
    ecma: 2020,
    compress: {
      passes: 3,
      // Nothing here does anything by being read, and no arrow function is called with `new`.
      pure_getters: true,
      unsafe_arrows: true,
      // What the bundler has done, and what is longer once it is compressed.
      evaluate: false,
      conditionals: false,
      negate_iife: false,
      lhs_constants: false,
      sequences: false,
    },
    mangle: { properties: { reserved: [...known, ...namesInTexts(mapped.code)] } },
    format: { comments: /^!/ },
    sourceMap: { content: mapped.map, filename: file, includeSources: true, url: `${file}.map` },
  });
  return { code, map: String(map) };
}
