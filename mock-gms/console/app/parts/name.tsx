/** A name or another short text of somebody else: its direction is its own, and nothing in it is markup. */
export function Name({ text }: { readonly text: string }) {
  return <bdi dir="auto">{text === '' ? 'no name' : text}</bdi>;
}
