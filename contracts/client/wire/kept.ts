/** Characters of a body that are kept: enough for anything but files. */
export const KEPT = 256 * 1024;

/** Keeps the beginning of what a stream carries; the function returned hands over what there is. */
export function keep(stream: NodeJS.ReadableStream, take: (text: string) => void): () => void {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    if (length < KEPT) chunks.push(chunk);
    length += chunk.length;
  });
  const hand = () => take(Buffer.concat(chunks).toString());
  stream.on('end', hand);
  return hand;
}
