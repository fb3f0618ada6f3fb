import { gzipSync } from 'node:zlib';

/** What files weigh that travel one by one, gzipped, in kB of 1000 bytes. */
export function kB(files: readonly (string | Buffer)[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1000;
}
