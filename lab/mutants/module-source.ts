import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';

type Require = (specifier: string) => unknown;

/** Makes one instance of a module: fills `exports`. The same function makes as many as are wanted. */
export type MakeModule = (
  exports: object,
  require: Require,
  module: { exports: unknown },
  importMetaUrl: string,
) => void;

/** A module ready to be made. */
export interface PreparedModule {
  readonly make: MakeModule;
  /** The relative specifiers that it imports, types apart. */
  readonly imports: readonly string[];
}

/**
 * Prepares modules by their paths, each of them once.
 *
 * @param sources the text of modules that are not what their files say, by path
 */
export function modulePreparer(sources: ReadonlyMap<string, string> = new Map()) {
  const modules = new Map<string, PreparedModule>();
  return (path: string): PreparedModule => {
    const module = modules.get(path) ?? prepareModule(path, sources.get(path));
    modules.set(path, module);
    return module;
  };
}

/**
 * Compiles a TypeScript or JavaScript module into a function.
 *
 * @param path absolute, with its extension
 * @param source its text, where that is not what the file says
 */
export function prepareModule(path: string, source = readFileSync(path, 'utf8')): PreparedModule {
  if (path.endsWith('.json')) {
    const value: unknown = JSON.parse(source);
    return {
      imports: [],
      make: (_exports, _require, module) => {
        module.exports = value;
      },
    };
  }
  const { code } = transformSync(source, {
    loader: path.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'node20',
    sourcefile: path,
    define: { 'import.meta.url': 'importMetaUrl' },
    supported: { 'dynamic-import': false },
  });
  const make = compileFunction(code, ['exports', 'require', 'module', 'importMetaUrl'], { filename: path });
  const imports = [...code.matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, specifier]) => specifier as string);
  return { make: make as MakeModule, imports };
}
