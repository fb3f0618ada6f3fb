/** What the page shows, as its address says it: a link shows a colleague the same. */
export interface Place {
  readonly service: string | undefined;
  readonly chat: string | undefined;
  /** The number of the exchange that is open. */
  readonly exchange: number | undefined;
  /** What the wire is filtered by. */
  readonly filter: string;
  /** The part of the drawer that is open over the wire. */
  readonly drawer: Drawer | undefined;
  /** The column that a phone shows. */
  readonly view: View;
}

export const VIEWS = ['chats', 'chat', 'wire'] as const;

export type View = (typeof VIEWS)[number];

export const DRAWERS = ['scripts', 'settings', 'service'] as const;

export type Drawer = (typeof DRAWERS)[number];

export const START: Place = {
  service: undefined,
  chat: undefined,
  exchange: undefined,
  filter: '',
  drawer: undefined,
  view: 'chats',
};

/**
 * The fragment of an address. It names the view only where the rest does not tell it.
 *
 * @example
 * writePlace({ ...START, service: 'support', exchange: 12 }); // '#/support?exchange=12'
 */
export function writePlace({ service, chat, exchange, filter, drawer, view }: Place): string {
  const path = [service, chat].flatMap((part) => (part === undefined ? [] : [encodeURIComponent(part)]));
  const query = new URLSearchParams({
    ...(exchange !== undefined && { exchange: String(exchange) }),
    ...(filter !== '' && { filter }),
    ...(drawer !== undefined && { drawer }),
    ...(view !== 'chats' && view !== viewOf({ chat, exchange, drawer }) && { view }),
  });
  return `#/${path.join('/')}${query.size === 0 ? '' : `?${query}`}`;
}

/**
 * The place that a fragment means; what it does not say, or says wrong, is as at the start.
 *
 * @param query of the address: there the service may be named as on the customer's page
 */
export function readPlace(fragment: string, query = ''): Place {
  const [path = '', search = ''] = fragment.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [named, chat] = path.split('/').map(decoded);
  const service = named ?? (path === '' ? new URLSearchParams(query).get('service') || undefined : undefined);
  const more = new URLSearchParams(search);
  const number = Number(more.get('exchange'));
  const shown = {
    chat: named === undefined ? undefined : chat,
    exchange: Number.isSafeInteger(number) && number > 0 ? number : undefined,
    drawer: DRAWERS.find((drawer) => drawer === more.get('drawer')),
  };
  const view = VIEWS.find((each) => each === more.get('view')) ?? viewOf(shown);
  return { service, ...shown, filter: more.get('filter') ?? '', view };
}

/** The column in which a phone finds what an address names. */
function viewOf({ chat, exchange, drawer }: Pick<Place, 'chat' | 'exchange' | 'drawer'>): View {
  if (drawer !== undefined || exchange !== undefined) return 'wire';
  return chat === undefined ? 'chats' : 'chat';
}

function decoded(part: string): string | undefined {
  try {
    return part === '' ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
