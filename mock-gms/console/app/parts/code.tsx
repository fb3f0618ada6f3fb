import { visible } from './visible.ts';

/** A text as code: it is read from left to right, and nothing in it is hidden. */
export function Code({ text }: { readonly text: string }) {
  return <pre dir="ltr">{visible(text)}</pre>;
}
