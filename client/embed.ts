import { connectOverCometd } from './cometd.ts';
import { install, type Page } from './page/install.ts';

// The script-tag build: loading it is the call.
install(window as Page, async () => connectOverCometd);
