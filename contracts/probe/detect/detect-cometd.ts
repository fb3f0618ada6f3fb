import http from 'node:http';
import https from 'node:https';
import { defined } from '../../shared/defined.ts';
import { errorText } from '../../shared/error-text.ts';
import { cometdURLOf, type Target } from '../../target/target.ts';
import { LongPollingCarrier } from '../bayeux/bayeux-carrier.ts';
import type { Wire } from '../wire/wire.ts';
import { type Detected, objectIn, PATIENCE_MS, seen } from './detected.ts';

/** Shakes hands over long-polling and asks for a WebSocket; leaves no Bayeux session behind. */
export async function detectCometd(wire: Wire, target: Target): Promise<readonly Detected[]> {
  const url = cometdURLOf(target);
  const carrier = new LongPollingCarrier(wire, url);
  const timeoutMs = PATIENCE_MS;
  const neither = (note: string) => [seen('cometd', false, note), seen('cometd-websocket', false, note)];
  const handshake = {
    id: '1',
    channel: '/meta/handshake',
    version: '1.0',
    minimumVersion: '1.0',
    supportedConnectionTypes: ['websocket', 'long-polling'],
  };
  try {
    const shaken = await carrier.post([handshake], { path: '/handshake', timeoutMs });
    const { successful, clientId } = objectIn(shaken);
    if (successful !== true) return neither(`a handshake is answered with HTTP ${shaken.response.status}`);
    await carrier.post([{ id: '2', channel: '/meta/disconnect', clientId }], { timeoutMs });
    // The connection types in a handshake over long-polling do not tell whether there are WebSockets.
    const status = await upgradeStatus(url, wire);
    const note = typeof status === 'number' ? `an upgrade is answered with HTTP ${status}` : status;
    return [seen('cometd', true, 'a handshake succeeds'), seen('cometd-websocket', status === 101, note)];
  } catch (error) {
    return neither(`no answer from ${url}: ${errorText(error)}`);
  }
}

/** The status that a request for a WebSocket is answered with, or why there was none. */
function upgradeStatus(url: string, wire: Wire): Promise<number | string> {
  return new Promise((resolve) => {
    const { request } = url.startsWith('https:') ? https : http;
    const asked = request(url, {
      headers: {
        ...wire.headers,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.from('gms-contracts ws').toString('base64'),
      },
      ...wire.options.tls,
      ...defined({ signal: wire.options.signal }),
      agent: false,
    });
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer in time')));
    asked.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', (error) => resolve(errorText(error)));
    asked.end();
  });
}
