import { checkedFile, type DeskFile } from '../desk/desk-files.ts';

/** A file as the control API takes it. @throws RangeError for what is no file */
export function fileForm(file: DeskFile): FormData {
  const { name, type = 'application/octet-stream', data, description } = checkedFile(file);
  const form = new FormData();
  form.append('file', new Blob([data as Uint8Array<ArrayBuffer>], { type }), name);
  if (description !== undefined) form.append('description', description);
  return form;
}
