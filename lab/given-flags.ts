import { type FlagTable, type Given, readFlags } from '../contracts/shared/flags.ts';
import { UsageError } from '../contracts/shared/usage-error.ts';

/** The flags that a program of the laboratory was given. Asked for its help it shows it, and ends; told nonsense, too. */
export function givenFlags<Table extends FlagTable>(
  table: Table,
  help: string,
  argv: readonly string[],
): Given<Table> {
  try {
    const read = readFlags(table, argv);
    if (read !== 'help') return read.given;
    process.stdout.write(help);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
