import { PACKAGES } from '../own-packages.ts';
import type { GeneratedFiles } from './files.ts';
import { REPOSITORY } from './repository.ts';
import { fileOfRepository } from './repository-file.ts';

type Manifest = Readonly<Record<string, unknown>>;

/** The manifests of the packages, with where the project is published; absent until that is known. */
export function generatePackages(
  repository = REPOSITORY,
  read: (path: string) => string = fileOfRepository,
): GeneratedFiles {
  return new Map(
    PACKAGES.map(({ folder }) => {
      const path = `${folder}/package.json`;
      const manifest = published(JSON.parse(read(path)) as Manifest, folder, repository);
      return [path, `${JSON.stringify(manifest, null, 2)}\n`];
    }),
  );
}

function published(manifest: Manifest, folder: string, repository: string | undefined): Manifest {
  const { repository: _, homepage, bugs, ...own } = manifest;
  if (repository === undefined) return own;
  const { name, version, description, ...rest } = own;
  return {
    ...{ name, version, description },
    homepage: `${repository}/tree/main/${folder}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git`, directory: folder },
    ...rest,
  };
}
