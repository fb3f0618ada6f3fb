/** What is read of package-lock.json, and of one package in it. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface LockedPackage {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  /** Only tools of this repository need it: nobody who installs our packages gets it. */
  readonly dev?: boolean;
}

/** Licences that ask for no more than their own text. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0'],
  ...['ISC', 'MIT', 'MIT-0', 'Python-2.0'],
]);

/** Tools whose own files have to stay open, which we neither change nor hand on. */
const TOOLS_UNDER_MPL = /^(axe-core|lightningcss(-[\w-]+)?)$/;

/** Packages that name their licence in a form that npm no longer reads; it is MIT, by their LICENSE. */
const OLD_FORM: ReadonlySet<string> = new Set(['busboy', 'streamsearch']);

/** What is wrong in a lockfile: a registry that is named, content that nothing vouches for, a licence that asks for more. */
export function lockfileProblems({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, locked]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    // The project itself and its workspaces.
    if (locked.link || !path.includes('node_modules/')) return [];
    return [
      ...(locked.resolved === undefined ? [] : [`${path} names where it comes from: ${locked.resolved}`]),
      ...(/^sha512-/.test(locked.integrity ?? '') ? [] : [`${path} has no sha512 integrity`]),
      ...(isFree(name, locked) ? [] : [`${path} has the licence ${locked.license ?? '(none)'}`]),
    ];
  });
}

function isFree(name: string, { license, dev }: LockedPackage): boolean {
  if (license === undefined) return OLD_FORM.has(name);
  if (license === 'MPL-2.0') return dev === true && TOOLS_UNDER_MPL.test(name);
  // One of several to choose from is enough.
  const choices = license.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => PERMISSIVE.has(each)));
}
