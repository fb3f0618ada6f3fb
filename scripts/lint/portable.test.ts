import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../process.ts';

/** What only some systems have, and where it is used all the same: there it was thought of. */
const POSIX_ONLY: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly where?: readonly string[];
}[] = [
  { what: 'the path of a URL as the path of a file', pattern: /import\.meta\.url\)\.pathname/ },
  { what: 'a temporary folder by its name', pattern: /^(?!\s*\*).*['"`]\/tmp\b/m },
  { what: 'users and groups', pattern: /\b(?:getuid|getgid|geteuid)\(|\b(?:chown|umask|mkfifo)\(/ },
  // Signal 0 only asks whether a process lives, and Windows answers that too.
  { what: 'signals to processes', pattern: /process\.kill\(/, where: ['mock-gms/store/scratch-owner.ts'] },
  { what: 'links that are made', pattern: /\b(?:symlink|symlinkSync|linkSync)\(/ },
  { what: 'sockets in the file system', pattern: /\blisten\(\s*['"`]\// },
  { what: 'a shell', pattern: /\b(?:exec|execSync|spawn|spawnSync)\(\s*['"`](?:sh|bash|npm|npx)\b/ },
];

/** What ships, with what it is built by. */
const files = ['mock-gms', 'client', 'contracts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !/\.(test|spec|fixture|d)\.ts$|\/(dist|node_modules|tests)\//.test(file)),
);

for (const { what, pattern, where = [] } of POSIX_ONLY) {
  test(`nothing that ships uses ${what}`, () => {
    const found = files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual(where);
  });
}
