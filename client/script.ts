import type { GenesysGlobal } from './page/install.ts';
import type { PageBus } from './page/page-bus.ts';

export type { ChatWindowOptions } from './page/chat-window-options.ts';
export type { Common } from './page/common.ts';
export type { Extension, GenesysGlobal } from './page/install.ts';
export type { BusConfiguration, PageBus, PagePlugin, RegistryEntry } from './page/page-bus.ts';
export type { BeforeCommand } from './page/page-commands.ts';

declare global {
  interface Window {
    /** What the page configures ahead of the script, and where it finds the bus afterwards. */
    _genesys?: GenesysGlobal;
    /** The bus, once the script has run. */
    CXBus?: PageBus;
  }
}
