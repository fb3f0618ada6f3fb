import type { Schema } from './contract.ts';

/** The dialect that editors know best. */
export const SCHEMA_DIALECT = 'http://json-schema.org/draft-07/schema#';

/** The line by which a file names its schema: editors read it, and nothing else does. */
export const SCHEMA_LINE: Schema = {
  type: 'string',
  description: 'The schema of this file, for editors.',
};
