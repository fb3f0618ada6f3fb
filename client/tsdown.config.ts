import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Rolldown, type UserConfig } from 'tsdown';
import { cutCometd } from './build/cometd-cuts.ts';
import { commentsOnLines } from './build/comments-on-lines.ts';
import { namesIn, namesWrittenIn, publicNames } from './build/public-names.ts';
import { shorten } from './build/shorten.ts';
import { typesForRequire } from './build/types-for-require.ts';
import { withoutUnusedMethods } from './build/unused-methods.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const { name, version, license } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
const banner = `/*! ${name} ${version} | ${license} */`;
const cometdBanner = `${banner.replace(' */', '')}, includes cometd 9 (Apache-2.0), reduced */`;

const cometdFolder = join(createRequire(`${here}package.json`).resolve('cometd'), '..', sep);

const common = { cwd: here, outDir: 'dist', target: 'es2022', clean: false, logLevel: 'warn' } as const;

/** What apps and their tests load, each with `import` and with `require`. */
const modules = ['index.ts', 'polling.ts', 'testing.ts', 'cometd.ts', 'node.ts'];

/** For apps: modules with their types, and once more for `require`. For pages: one script. */
export default defineConfig([
  {
    ...forApps('js'),
    entry: [...modules, 'script.ts'],
    plugins: [
      ...[reducedCometd(), cometdLicense(), commentsOnLines()],
      ...[typesForRequire(), typesAlone('script.js')],
    ],
    format: 'esm',
    dts: true,
  },
  { ...forApps('cjs'), entry: modules, plugins: [reducedCometd()], format: 'cjs', dts: false },
  script('gms-webchat', 'embed.ts', cometdBanner),
  script('gms-webchat-polling', 'embed-polling.ts', banner),
]);

function forApps(extension: 'js' | 'cjs'): UserConfig {
  return {
    ...common,
    deps: { neverBundle: ['cometd-nodejs-client'], alwaysBundle: ['cometd'] },
    platform: 'neutral',
    tsconfig: 'tsconfig.json',
    outExtensions: () => ({ js: `.${extension}`, dts: '.d.ts' }),
    inputOptions: { checks: { pluginTimings: false } },
    // What the entries share; without hashes, so that a build leaves nothing of the one before.
    outputOptions: {
      banner: ({ name }) => (name === 'cometd' ? cometdBanner : banner),
      chunkFileNames: ({ name }) => (name.endsWith('.d') ? 'shared.d.ts' : `shared.${extension}`),
    },
  };
}

/** One file for a page, with everything in it. */
function script(name: string, entry: string, banner: string): UserConfig {
  return {
    ...common,
    entry: { [name]: entry },
    format: 'iife',
    platform: 'browser',
    deps: { alwaysBundle: ['cometd'] },
    minify: true,
    // Nothing here does anything by being read.
    treeshake: { propertyReadSideEffects: false },
    dts: false,
    // The line that says where the map lies is written with the short names.
    sourcemap: 'hidden',
    plugins: [reducedCometd(), shortened()],
    inputOptions: { checks: { pluginTimings: false } },
    outputOptions: { entryFileNames: `${name}.js`, banner },
  };
}

/**
 * The library as far as the client uses it: nothing else can reach it there. Its last resort, callback-polling,
 * is taken off by the transport before it could be used.
 */
function reducedCometd(): Rolldown.Plugin {
  const reduced = reducedModules();
  return {
    name: 'reduced-cometd',
    resolveId: (id) => (id === 'cometd' ? `${cometdFolder}cometd.js` : undefined),
    load: (id) => (id.startsWith(cometdFolder) ? reduced.get(id.slice(cometdFolder.length)) : undefined),
  };
}

function reducedModules(): Map<string, string> {
  const read = (file: string) => cutCometd(file, readFileSync(cometdFolder + file, 'utf8'));
  const files = ['Client', 'Transport', 'TransportRegistry', 'RequestTransport']
    .concat('LongPollingTransport', 'WebSocketTransport')
    .map((module) => `${module}.js`);
  const reduced = withoutUnusedMethods(new Map(files.map((file) => [file, read(file)])), transportSources());
  reduced.set(
    'CallbackPollingTransport.js',
    "export { Transport as CallbackPollingTransport } from './Transport.js';",
  );
  return reduced;
}

/** All the code that uses the library: any file of the transport may be handed it. */
function transportSources(): string {
  const folder = join(here, 'transport/cometd');
  const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

/**
 * Short names for all members that neither pages nor servers, browsers or readers of the library's types know. Tests load
 * scripts with `require`, which wants its own ending in a package of ES modules.
 */
function shortened(): Rolldown.Plugin {
  return {
    name: 'shortened',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code, map } = await shorten(
          { code: file.code, map: JSON.stringify(file.map) },
          file.fileName,
          knownNames(),
        );
        file.code = code;
        const source = bundle[`${file.fileName}.map`];
        if (source?.type === 'asset') source.source = map;
        this.emitFile({ type: 'asset', fileName: file.fileName.replace(/js$/, 'cjs'), source: code });
      }
    },
  };
}

/** Leaves out a module whose types alone are wanted: what runs stands in the scripts for pages. */
function typesAlone(file: string): Rolldown.Plugin {
  return {
    name: 'types-alone',
    generateBundle(_, bundle) {
      delete bundle[file];
    },
  };
}

let known: ReadonlySet<string> | undefined;

function knownNames(): ReadonlySet<string> {
  known ??= new Set([
    ...publicNames(here),
    ...namesIn(readFileSync(`${cometdFolder}cometd.d.ts`, 'utf8')),
    ...[...reducedModules().values()].flatMap((module) => [...namesWrittenIn(module)]),
  ]);
  return known;
}

/** What the library's license asks for: its text goes along. */
function cometdLicense(): Rolldown.Plugin {
  return {
    name: 'cometd-license',
    generateBundle() {
      const source = readFileSync(join(cometdFolder, 'LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'cometd.LICENSE.txt', source });
    },
  };
}
