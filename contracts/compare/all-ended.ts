/** As `Promise.all`, but rejects only when all have come to their end: each may still have chats to end. */
export async function allEnded<T extends readonly unknown[]>(
  works: {
    readonly [Place in keyof T]: Promise<T[Place]>;
  },
): Promise<T> {
  await Promise.allSettled(works);
  return Promise.all(works) as Promise<unknown> as Promise<T>;
}
