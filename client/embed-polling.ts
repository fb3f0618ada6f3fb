import { install, type Page } from './page/install.ts';

// The smaller script-tag build, for pages that poll.
install(window as Page);
