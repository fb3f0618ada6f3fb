import type { Variant } from '../variant.ts';

/** How answers cross the wire. */
export const http: readonly Variant[] = [
  { id: 'chunked', title: 'sends every body in chunks', behaviour: { framing: 'chunked' } },
  {
    id: 'like-http-1.0',
    title: 'ends every body with its connection',
    behaviour: { framing: 'closed' },
  },
  {
    id: 'no-keep-alive',
    title: 'closes the connection after each answer',
    behaviour: { framing: 'length, then closed' },
  },
  {
    id: 'lower-case-headers',
    title: 'writes its headers in lower case',
    behaviour: { headerName: (name) => name.toLowerCase() },
  },
  {
    id: 'upper-case-headers',
    title: 'writes its headers in upper case',
    behaviour: { headerName: (name) => name.toUpperCase() },
  },
];
