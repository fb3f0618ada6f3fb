import type { Socket } from 'node:net';
import type { Conversation } from '../input.ts';

/** Sends bytes at once, in pieces, or only a part of them. */
export async function deliver(
  socket: Socket,
  bytes: string,
  delivery: Conversation['delivery'],
): Promise<void> {
  if (delivery.kind === 'whole') {
    socket.write(bytes, 'latin1');
    return;
  }
  const ends = (delivery.kind === 'cut' ? [delivery.at] : [...delivery.at, 1]).map((share) =>
    Math.floor(share * bytes.length),
  );
  let from = 0;
  for (const end of ends) {
    if (socket.destroyed) return;
    if (end > from)
      await new Promise<void>((resolve) => socket.write(bytes.slice(from, end), 'latin1', () => resolve()));
    // Gives the packet a turn of its own.
    await new Promise((resolve) => setImmediate(resolve));
    from = Math.max(from, end);
  }
}
