// First of all: the rest of the address is read when the store is made.
import './api/take-token.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { announceNews } from './announce.ts';
import { App } from './app.tsx';
import { listenToKeys } from './shortcuts.ts';
import { startTicking } from './state/clock.ts';
import { openFirstChat } from './state/first-chat.ts';
import { keepOpenChatWhole } from './state/open-chat.ts';
import { start, world } from './state/store.ts';
import './styles/index.css';

start();
startTicking();
openFirstChat();
keepOpenChatWhole();
announceNews();
listenToKeys();
effect(() => {
  let unread = 0;
  for (const { chats } of world.value.services.values())
    for (const chat of chats.values()) if (!chat.ended) unread += chat.unread;
  document.title = `${unread > 0 ? `(${unread}) ` : ''}mock-gms console`;
});
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
