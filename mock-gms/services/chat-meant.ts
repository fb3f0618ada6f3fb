import type { Service } from './service.ts';

/** Stands for the id of the chat of a service that started last. */
export const LATEST = 'latest';

/** The id of the chat that somebody names: by its id, or as `latest`. */
export function chatMeant({ chats }: Service, named: string): string {
  if (named !== LATEST) return named;
  return [...chats.chats].at(-1)?.chat.id ?? named;
}
