import type { Problem } from '../chat-api/bad-parameter.ts';
import type { FileOperationName } from '../chat-api/files.ts';
import type { Fields } from '../chat-api/operations.ts';
import { checkForm } from '../openapi/check.ts';
import type { FileForm } from './form.ts';

/** The fields of a file operation; `operation` and `fileId` are fields over `chat-ntf` alone. */
export type FileFields = Fields & { readonly operation?: string; readonly fileId?: string };

/** Clients send these empty when they have no value yet. */
const EMPTY_IS_ABSENT = ['secureKey', 'userId', 'alias', 'transcriptPosition', 'operation', 'fileId'];

/** Turns a form into the fields of an operation, or names the first one that cannot be. */
export function fieldsOf(
  operation: FileOperationName | 'chatNtf',
  { parameters, file }: FileForm,
): FileFields | Problem {
  for (const name of EMPTY_IS_ABSENT) if (parameters[name] === '') delete parameters[name];
  // A text named `file` is no file.
  if (file === undefined) delete parameters.file;
  else parameters.file = '';
  return checkForm(operation, parameters) ?? (parameters as FileFields);
}

export function isProblem(fields: FileFields | Problem): fields is Problem {
  return 'problem' in fields && 'parameter' in fields;
}

/** What each `operation` of `chat-ntf` is; clients spell the second one both ways. */
const NTF_OPERATIONS: Readonly<Record<string, FileOperationName>> = {
  fileUpload: 'fileUpload',
  fileGetLimits: 'fileLimits',
  fileGetsLimits: 'fileLimits',
  fileDownload: 'fileDownload',
  fileDelete: 'fileDelete',
};

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
  return NTF_OPERATIONS[operation] ?? { parameter: 'operation', problem: 'is not known' };
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
