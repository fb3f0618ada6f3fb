import net from 'node:net';

/** Milliseconds for which an unfinished request is left standing. */
const STANDS = 30;

/** Sends these bytes, waits a moment, and breaks the connection without a word. */
export function brokenOff(port: number, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' }, () => {
      socket.write(bytes, 'latin1', () => setTimeout(() => socket.resetAndDestroy(), STANDS));
    });
    socket.on('data', () => {});
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
}
