/** The packages of this repository, in the order in which they are published: each needs the ones before it. */
export const PACKAGES = [
  { name: 'gms-webchat', folder: 'client' },
  { name: 'mock-gms', folder: 'mock-gms' },
  { name: 'gms-contracts', folder: 'contracts' },
] as const;

export type PackageName = (typeof PACKAGES)[number]['name'];
