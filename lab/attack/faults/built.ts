/** What is built, with the types of its sources. */
interface Built {
  readonly client: typeof import('../../../client/index.ts');
  readonly 'client/node': typeof import('../../../client/node.ts');
  readonly 'mock-gms': typeof import('../../../mock-gms/index.ts');
}

const FILES: { readonly [name in keyof Built]: string } = {
  client: 'client/dist/index.js',
  'client/node': 'client/dist/node.js',
  'mock-gms': 'mock-gms/dist/index.js',
};

/** Loads what users get, and not the sources. */
export function importBuilt<Name extends keyof Built>(name: Name): Promise<Built[Name]> {
  return import(new URL(`../../../${FILES[name]}`, import.meta.url).href);
}
