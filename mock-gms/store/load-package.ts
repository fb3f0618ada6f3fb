import { StoreError } from './store-error.ts';

/** A package that a store needs, and that only those have who want such a store. */
export interface NeededPackage {
  readonly name: string;
  /** What is done with it, as the rest of "to …". */
  readonly purpose: string;
  readonly version: number;
}

/** @throws {StoreError} if it is not there, or cannot be loaded */
export async function loadPackage<T>(
  load: () => Promise<T>,
  { name, purpose, version }: NeededPackage,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // As import() says it, and as require() does.
    if (['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code))
      throw new StoreError(`to ${purpose}, install the package ${name}: npm install ${name}@${version}`);
    throw new StoreError(`the package ${name} cannot be loaded here: ${firstLine(error)}`);
  }
}

/** What an error says, in one line. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
