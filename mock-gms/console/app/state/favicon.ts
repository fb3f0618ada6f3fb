import { effect } from '@preact/signals';
import { world } from './store.ts';

/** What customers have said and nobody has looked at, in all services. */
function unreadIn(): number {
  let unread = 0;
  for (const { chats } of world.value.services.values())
    for (const chat of chats.values()) if (!chat.ended) unread += chat.unread;
  return unread;
}

/** Shows in the title and on the icon how much is unread. */
export function showUnread(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const plain = link?.href ?? '';
  effect(() => {
    const unread = unreadIn();
    document.title = `${unread > 0 ? `(${unread}) ` : ''}mock-gms console`;
    if (link !== null) link.href = unread > 0 ? countIcon(unread) : plain;
  });
}

/** A round mark with the number, as a picture of its own: the icon of a page is a file. */
function countIcon(unread: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d');
  if (context === null) return '';
  context.fillStyle = '#0f6b66';
  context.beginPath();
  context.arc(32, 32, 32, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = '#ffffff';
  context.font = `600 ${unread > 9 ? 34 : 42}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(unread > 99 ? '99+' : String(unread), 32, 35, 60);
  return canvas.toDataURL('image/png');
}
