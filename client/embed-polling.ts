// First, because a script in this order compresses best: by 80 bytes.
import './session/keeper.ts';
import { install, type Page } from './page/install.ts';

// The smaller script-tag build, for pages that poll.
install(window as Page);
