import { PACKAGES } from '../own-packages.ts';
import { endedWell, type Part } from './part.ts';
import { Project } from './project.ts';
import { pinned } from './versions.ts';

/** What publint and Are the types wrong say of the archives. */
export const manifests: Part = {
  title: 'What the manifests promise',
  rows: 'package',
  async prepare(archives, folder) {
    const project = new Project(folder, 'manifests');
    await project.install(pinned('publint', '@arethetypeswrong/cli'));
    const bin = (file: string) => `node_modules/${file}`;
    return PACKAGES.flatMap(({ name }) => [
      {
        row: name,
        column: 'publint',
        check: async () =>
          endedWell(
            await project.run(process.execPath, [bin('publint/src/cli.js'), archives[name], '--strict']),
          ),
      },
      {
        row: name,
        column: 'attw',
        check: async () => {
          const cli = bin('@arethetypeswrong/cli/dist/index.js');
          const options = [archives[name], '--no-emoji', '--no-color', '--no-summary', '--format', 'ascii'];
          return endedWell(await project.run(process.execPath, [cli, ...options]));
        },
      },
    ]);
  },
};
