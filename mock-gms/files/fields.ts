import type { Problem } from '../chat-api/bad-parameter.ts';
import type { FileOperationName } from '../chat-api/files.ts';
import type { Fields } from '../chat-api/operations.ts';
import { checkForm } from '../openapi/check.ts';
import type { FileForm } from './form.ts';

/** The fields of a file operation; `operation` and `fileId` are fields over `chat-ntf` alone. */
export type FileFields = Fields & { readonly operation?: string; readonly fileId?: string };

/** Clients send these empty when they have no value yet. */
const EMPTY_IS_ABSENT = ['secureKey', 'userId', 'alias', 'transcriptPosition', 'operation', 'fileId'];

/** The fields of a request, or what is wrong with one: a field may have any name. */
export type Validated =
  | { readonly fields: FileFields; readonly problem?: undefined }
  | { readonly fields?: undefined; readonly problem: Problem };

/** Turns a form into the fields of an operation, or names the first one that cannot be. */
export function fieldsOf(
  operation: FileOperationName | 'chatNtf',
  { parameters, file }: FileForm,
): Validated {
  for (const name of EMPTY_IS_ABSENT) if (parameters[name] === '') delete parameters[name];
  // A text named `file` is no file.
  if (file === undefined) delete parameters.file;
  else parameters.file = '';
  const problem = checkForm(operation, parameters);
  return problem === undefined ? { fields: parameters as FileFields } : { problem };
}

/** What each `operation` of `chat-ntf` is; clients spell the second one both ways. */
const NTF_OPERATIONS: ReadonlyMap<string, FileOperationName> = new Map(
  Object.entries({
    fileUpload: 'fileUpload',
    fileGetLimits: 'fileLimits',
    fileGetsLimits: 'fileLimits',
    fileDownload: 'fileDownload',
    fileDelete: 'fileDelete',
  }),
);

/**
 * Which operation a `chat-ntf` request is: without a name, a file is an upload.
 *
 * @see GMS Chat API V2, chat-ntf
 */
export function ntfOperation({ operation }: FileFields, { file }: FileForm): FileOperationName | Problem {
  if (operation === undefined) {
    return file === undefined
      ? { parameter: 'operation', problem: 'is required without a file' }
      : 'fileUpload';
  }
  return NTF_OPERATIONS.get(operation) ?? { parameter: 'operation', problem: 'is not known' };
}

/** What over REST the path says, or openapi.yaml. */
export function missingOfNtf(
  operation: FileOperationName,
  { fileId }: FileFields,
  { file }: FileForm,
): Problem | undefined {
  if (operation === 'fileUpload' && file === undefined) return { parameter: 'file', problem: 'is required' };
  const needsId = operation === 'fileDownload' || operation === 'fileDelete';
  return needsId && fileId === undefined ? { parameter: 'fileId', problem: 'is required' } : undefined;
}
