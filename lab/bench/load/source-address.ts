/** One address has some 28,000 ports, and other programs use them too. */
const PER_ADDRESS = 15_000;

/**
 * Where the connection with this number comes from: undefined for the usual address, then 127.0.0.2, 127.0.0.3 …
 * Linux takes them as they are; elsewhere they have to be set up, and are only needed beyond 15,000 connections.
 */
export function sourceAddress(index: number): string | undefined {
  const address = Math.floor(index / PER_ADDRESS);
  return address === 0 ? undefined : `127.0.0.${1 + address}`;
}
