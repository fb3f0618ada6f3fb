import { stripVTControlCharacters } from 'node:util';
import { errorLine } from '../../../contracts/shared/error-text.ts';

/** What went wrong in one line, in plain letters: assertions colour their differences for terminals. */
export function firstLine(error: unknown): string {
  return stripVTControlCharacters(errorLine(error)).slice(0, 300);
}
