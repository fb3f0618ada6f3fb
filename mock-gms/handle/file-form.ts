import { checkedFile, type DeskFile } from '../desk/desk-files.ts';

/** A file as the control API takes it: the query, with its name letter for letter, and the form. @throws RangeError for what is no file */
export function fileForm(file: DeskFile): { readonly query: string; readonly form: FormData } {
  const { name, type, data, description } = checkedFile(file);
  const form = new FormData();
  form.append('file', new Blob([data as Uint8Array<ArrayBuffer>], { type }), 'file');
  if (description !== undefined) form.append('description', description);
  return { query: `?${new URLSearchParams({ name })}`, form };
}
