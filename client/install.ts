import { type Bus, createBus } from './bus/bus.ts';
import { isolate } from './bus/isolate.ts';
import type { Edition } from './edition.ts';
import type { Configuration } from './settings.ts';
import { registerWebChatService } from './web-chat-service.ts';

/** What a page writes under `window._genesys` and finds there afterwards. */
export interface GenesysGlobal {
  widgets?: {
    /** The language of the page counts where the service has none of its own. */
    main?: { lang?: string };
    /** The service's options; `edition` picks the document it answers after. */
    webchat?: Configuration & { edition?: Edition };
    /** Called with the bus once the service is on it. */
    onReady?: (bus: Bus) => unknown;
    bus?: Bus;
  };
}

export interface Page {
  _genesys?: GenesysGlobal;
  CXBus?: Bus;
  document?: Document;
}

/** The scripts that pages load for Genesys Widgets and that this one stands in for. */
const included = ['widgets-core'];

/**
 * Puts the bus and the service on a page, as `_genesys.widgets.bus` and `CXBus`; whatever else the page has
 * under `_genesys` stays. A second call finds the bus there and leaves it at that.
 * @example
 * window._genesys = { widgets: { webchat: { dataURL: 'https://host/genesys/2/chat/customer-support' } } };
 * const bus = install(window);
 * bus.command('WebChatService.startChat', { nickname: 'Ada' });
 * @see Genesys Widgets 9.0, CXBus API, global access
 */
export function install(page: Page): Bus {
  page._genesys ??= {};
  page._genesys.widgets ??= {};
  const { widgets } = page._genesys;
  if (widgets.bus) return widgets.bus;

  const { document } = page;
  const bus = createBus({
    included,
    ...(document ? { loadScript: (url) => loadScript(document, url) } : {}),
  });
  widgets.bus = bus;
  page.CXBus = bus;

  const { webchat = {}, main } = widgets;
  registerWebChatService(bus, { language: main?.lang, ...webchat }, { edition: webchat.edition });
  isolate(widgets.onReady, bus);
  return bus;
}

function loadScript(document: Document, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The script ${url} could not be loaded`));
    document.head.append(script);
  });
}
