import { defined } from '../boundary/defined.ts';
import { type FileAnswer, type MeantChat, performFile } from '../chat-api/files.ts';
import type { Fields, FileOperationName } from '../chat-api/operations.ts';
import { checkedParameters } from '../chat-http/checked-parameters.ts';
import type { Form, Multipart } from '../chat-http/form.ts';
import type { HttpOperation } from '../chat-http/http-operation.ts';
import type { FieldProblem } from '../openapi/field-problem.ts';
import type { Service } from '../services/service.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { FileRoute } from './file-route.ts';

/** The fields of a file operation; `operation` and `fileId` are fields over `chat-ntf` alone. */
export type FileFields = Fields & { readonly operation?: string; readonly fileId?: string };

/** The file operations on the paths of a chat. */
export function fileOperation(blobs: BlobStore): HttpOperation<FileRoute> {
  return {
    multipart: ({ operation }, service) =>
      operation === 'fileUpload' ? stagedIn(blobs, [service]) : { intake: undefined },
    fieldsOf: ({ operation }, form) => fileFieldsOf(operation, form),
    async carryOut({ operation, chatId, fileId }, service, fields, form) {
      const meant = { chatId, running: await service.chats.find(chatId) };
      return operate(service, operation, meant, { ...fields, ...defined({ fileId }) }, form);
    },
  };
}

/** Stages up to the largest file that these services take. */
export function stagedIn(blobs: BlobStore, services: readonly Service[]): Multipart {
  const maxFileSize = Math.max(0, ...services.map(({ settings }) => settings.uploadMaxFileSize));
  return { intake: { stage: () => blobs.stage(), maxFileSize } };
}

/** The fields of a file operation, or the first problem with its form. */
export function fileFieldsOf(
  operation: FileOperationName | 'chatNtf',
  { parameters, file }: Form,
): FileFields | FieldProblem {
  // A text named `file` is not a file.
  if (file === undefined) delete parameters.file;
  else parameters.file = '';
  return checkedParameters(operation, parameters) as FileFields | FieldProblem;
}

/** Does a file operation for the customer of a chat. */
export function operate(
  service: Service,
  operation: FileOperationName,
  meant: MeantChat,
  fields: FileFields,
  { file }: Form,
): Promise<FileAnswer> {
  const { fileId } = fields;
  const description = fields.userData?.['file-description'];
  return performFile(service, operation, meant, {
    fields,
    ...defined({ fileId }),
    ...(file && { file: { ...file, ...(typeof description === 'string' && { description }) } }),
  });
}
