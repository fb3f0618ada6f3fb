import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageName } from '../own-packages.ts';
import { root } from '../process.ts';
import type { Archives } from './pack.ts';
import { endedWell, type Part } from './part.ts';
import { Project } from './project.ts';
import { pinned } from './versions.ts';

/** How a compiler may find modules: `module`, `moduleResolution`, and the ending of the files that are looked at. */
const RESOLUTIONS = {
  'nodenext, import': ['nodenext', 'nodenext', 'mts'],
  'nodenext, require': ['nodenext', 'nodenext', 'cts'],
  'node16, import': ['node16', 'node16', 'mts'],
  'node16, require': ['node16', 'node16', 'cts'],
  bundler: ['esnext', 'bundler', 'ts'],
  'node (classic)': ['commonjs', 'node10', 'ts'],
} as const;

const COMPILERS = { 'TypeScript 5.9': 'typescript', 'TypeScript 7': 'typescript7' } as const;

/** Projects, each with the packages that it is about and nothing else; whatever else is needed the packages bring. */
const PROJECTS: readonly {
  readonly name: string;
  readonly installs: readonly PackageName[];
  readonly besides?: readonly string[];
}[] = [
  { name: 'gms-webchat', installs: ['gms-webchat'] },
  { name: 'mock-gms', installs: ['gms-webchat', 'mock-gms'] },
  { name: 'gms-contracts', installs: ['gms-webchat', 'mock-gms', 'gms-contracts'] },
  {
    name: 'with-playwright',
    installs: ['gms-webchat', 'mock-gms', 'gms-contracts'],
    besides: pinned('@playwright/test'),
  },
];

/** The types, strictly, those of the packages and of what they bring included. */
export const types: Part = {
  title: 'Types: strict, skipLibCheck off, no other types than the packages bring',
  rows: 'package',
  async prepare(archives, folder) {
    const projects = new Map<string, Project>();
    for (const { name, installs, besides = [] } of PROJECTS)
      projects.set(name, await typedProject(archives, folder, name, installs, besides));
    return [...projects].flatMap(([name, project]) =>
      Object.entries(COMPILERS).flatMap(([compiler, installed]) =>
        Object.entries(RESOLUTIONS)
          // The classic resolution is gone from TypeScript 7.
          .filter(([, [, resolution]]) => resolution !== 'node10' || compiler === 'TypeScript 5.9')
          .map(([column, [module, moduleResolution, ending]]) => ({
            row: `${name}, ${compiler}`,
            column,
            check: async () => {
              const config = `tsconfig.${installed}-${moduleResolution}-${ending}.json`;
              project.write(config, JSON.stringify(settings(module, moduleResolution, ending)));
              const compile = join(root, 'node_modules', installed, 'bin/tsc');
              return endedWell(await project.run(process.execPath, [compile, '-p', config]));
            },
          })),
      ),
    );
  },
};

async function typedProject(
  archives: Archives,
  folder: string,
  name: string,
  installs: readonly PackageName[],
  besides: readonly string[],
): Promise<Project> {
  const project = new Project(folder, `types-${name}`);
  project.take(`types/${name}`);
  // The same text as a module of either kind.
  for (const file of readdirSync(project.folder).filter((each) => each.endsWith('.ts')))
    for (const ending of ['mts', 'cts'])
      copyFileSync(join(project.folder, file), join(project.folder, file.replace(/ts$/, ending)));
  await project.install([...installs.map((each) => archives[each]), ...besides]);
  return project;
}

function settings(module: string, moduleResolution: string, ending: string): object {
  return {
    compilerOptions: {
      ...{ module, moduleResolution },
      target: 'es2022',
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      resolveJsonModule: true,
      esModuleInterop: true,
      // Nobody has named types of other packages: what these need, they have to name themselves.
      types: [],
    },
    include: [`*.${ending}`],
  };
}
