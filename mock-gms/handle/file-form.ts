import type { DeskFile } from '../desk/desk-files.ts';

/** A file as the control API takes it. */
export function fileForm({ name, type = 'application/octet-stream', data, description }: DeskFile): FormData {
  const form = new FormData();
  form.append('file', new Blob([data as Uint8Array<ArrayBuffer>], { type }), name);
  if (description !== undefined) form.append('description', description);
  return form;
}
