import type { Configuration } from '../base/configuration.ts';
import type { Edition } from '../base/edition.ts';
import { isRecord } from '../base/json.ts';
import { isolate } from '../bus/isolate.ts';
import { events } from '../chat/events.ts';
import { registerWebChatService, serviceName } from '../commands/web-chat-service.ts';
import type { Connect } from '../transport/transport.ts';
import type { ChatWindowOptions } from './chat-window-options.ts';
import { type Common, common } from './common.ts';
import { createPageBus, type PageBus } from './page-bus.ts';

/** A page's own plugin; `$` is the page's jQuery, where it has one: none comes along. */
export type Extension = ($: unknown, bus: PageBus, common: Common) => unknown;

/** What a page writes under `window._genesys` and finds there afterwards. */
export interface GenesysGlobal {
  /** Configuration, bus and extensions, as Genesys Widgets have them. */
  widgets?: {
    /** What holds for the whole page counts where the service has nothing of its own. */
    main?: {
      lang?: string;
      header?: Record<string, unknown>;
      deploymentID?: string;
      [option: string]: unknown;
    };
    /** The service's options, beside those of the window; `edition` names the document that it follows. */
    webchat?: Configuration & ChatWindowOptions & { edition?: Edition };
    /** Called with the bus once the service is on it. */
    onReady?: (bus: PageBus) => unknown;
    /** Called before that, each with jQuery, the bus and `common`. */
    extensions?: Record<string, Extension>;
    bus?: PageBus;
    /** Small helps, the same that extensions are handed. */
    common?: Common;
    /** Options of other plugins, which stay as they are. */
    [plugin: string]: unknown;
  };
  /** Where edition 8.5 has the bus. */
  cxwidget?: { bus?: PageBus };
}

type Widgets = NonNullable<GenesysGlobal['widgets']>;

export interface Page {
  _genesys?: GenesysGlobal;
  CXBus?: PageBus;
  document?: Document;
  jQuery?: unknown;
  $?: unknown;
}

/**
 * Puts the bus and the service on a page, as `_genesys.widgets.bus` and `CXBus`; whatever else the page has
 * under `_genesys` stays. A second call finds the bus there and leaves it at that.
 * @example
 * window._genesys = { widgets: { webchat: { dataURL: 'https://host/genesys/2/chat/customer-support' } } };
 * const bus = install(window);
 * bus.command('WebChatService.startChat', { nickname: 'Ada' });
 * @param cometd Brings CometD, for pages that switch it on.
 * @see Genesys Widgets 9.0, CXBus API, global access; Widgets Extensions
 */
export function install(page: Page, cometd?: () => Promise<Connect>): PageBus {
  page._genesys ??= {};
  page._genesys.widgets ??= {};
  const { widgets } = page._genesys;
  if (widgets.bus) return widgets.bus;

  const { document } = page;
  const bus = createPageBus(document && ((url) => loadScript(document, url)));
  bus.registerPlugin(serviceName).registerEvents(Object.keys(events));
  widgets.bus = bus;
  widgets.common = common;
  page.CXBus = bus;
  page._genesys.cxwidget = { ...page._genesys.cxwidget, bus };

  const webchat = group(widgets, 'webchat');
  const { lang: language, header, deploymentID } = group(widgets, 'main');
  const configuration = { language, header, deploymentID, ...webchat };
  const ready = document && parsed(document);
  registerWebChatService(bus, configuration, { edition: webchat.edition, cometd, ready });
  for (const extension of Object.values(group(widgets, 'extensions')))
    isolate(extension, page.jQuery ?? page.$, bus, common);
  isolate(widgets.onReady, bus);
  return bus;
}

/** What the page has written under a name; nothing where that is no object. */
function group<Name extends 'webchat' | 'main' | 'extensions'>(
  widgets: Widgets,
  name: Name,
): NonNullable<Widgets[Name]> {
  const given = widgets[name];
  if (isRecord(given)) return given as NonNullable<Widgets[Name]>;
  if (given !== undefined) console.warn(`_genesys.widgets.${name} must be an object; it is ignored`);
  return {};
}

/** Resolves when every script of the page has had its turn, and so the chance to subscribe. */
function parsed(document: Document): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve());
    // A script that is itself loaded late may have missed that.
    document.addEventListener('readystatechange', () => document.readyState === 'complete' && resolve());
  });
}

function loadScript(document: Document, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be loaded`));
    document.head.append(script);
  });
}
