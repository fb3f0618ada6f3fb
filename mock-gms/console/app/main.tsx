// First of all: the rest of the address is read when the store is made.
import './api/take-token.ts';
import { render } from 'preact';
import { announceNews } from './announce.ts';
import { App } from './app.tsx';
import { listenToKeys } from './shortcuts.ts';
import { startTicking } from './state/clock.ts';
import { showUnread } from './state/favicon.ts';
import { openFirstChat } from './state/first-chat.ts';
import { keepOpenChatWhole } from './state/open-chat.ts';
import { start } from './state/store.ts';
import './styles/index.css';
import { followFindings } from './wire/findings.ts';

start();
startTicking();
openFirstChat();
keepOpenChatWhole();
followFindings();
announceNews();
listenToKeys();
showUnread();

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
