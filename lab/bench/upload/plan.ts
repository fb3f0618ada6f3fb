/** Who takes the files: mock-gms, and bare express with multer that writes them to disk. */
export const sides = [
  { name: 'mock-gms', title: 'mock-gms', script: './servers/mock-gms.mjs' },
  { name: 'multer', title: 'express + multer', script: './servers/express-multer.mjs' },
] as const;

export type Side = (typeof sides)[number]['name'];

const KIB = 1024;
const MIB = 1024 * KIB;

/** Files sent at the same time. */
export const AT_ONCE = 4;

/** Every file is let in; what is measured is how. */
export const SETTINGS = {
  uploadMaxFiles: 10_000,
  uploadMaxFileSize: 2 ** 31,
  uploadMaxTotalSize: 2 ** 31,
  uploadFileTypes: 'bin',
  inactivityAlert: 0,
  flexDisconnectTimeout: 3_600,
} as const;

/** Each round sends so many files of one size to both servers in turn; then they are deleted. */
export const extents = {
  full: {
    sizes: [
      { title: '64 KiB', bytes: 64 * KIB, files: 800 },
      { title: '1 MiB', bytes: MIB, files: 128 },
      { title: '10 MiB', bytes: 10 * MIB, files: 20 },
      { title: '50 MiB', bytes: 50 * MIB, files: 8 },
    ],
    rounds: 5,
  },
  quick: {
    sizes: [
      { title: '64 KiB', bytes: 64 * KIB, files: 100 },
      { title: '1 MiB', bytes: MIB, files: 24 },
      { title: '20 MiB', bytes: 20 * MIB, files: 4 },
    ],
    rounds: 2,
  },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
export type Size = Extent['sizes'][number];
