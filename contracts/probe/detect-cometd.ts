import http from 'node:http';
import https from 'node:https';
import { cometdURLOf, type Target } from '../target/target.ts';
import { type Detected, objectIn, PATIENCE_MS, words } from './detected.ts';
import type { Answered, Wire } from './wire.ts';

/** Shakes hands over long-polling and asks for a WebSocket; leaves no Bayeux session behind. */
export async function detectCometd(wire: Wire, target: Target): Promise<readonly Detected[]> {
  const url = cometdURLOf(target);
  const handshake = {
    id: '1',
    channel: '/meta/handshake',
    version: '1.0',
    minimumVersion: '1.0',
    supportedConnectionTypes: ['websocket', 'long-polling'],
  };
  const body = {
    contentType: 'application/json;charset=UTF-8',
    bytes: Buffer.from(JSON.stringify([handshake])),
  };
  try {
    const shaken = await wire.send({ url: `${url}/handshake`, body, timeoutMs: PATIENCE_MS });
    const { successful, clientId } = objectIn(shaken);
    if (successful !== true) {
      const note = `a handshake is answered with HTTP ${shaken.response.status}`;
      return [
        { offer: 'cometd', offered: false, note },
        { offer: 'cometd-websocket', offered: false, note },
      ];
    }
    await forget(wire, url, shaken, clientId);
    // What a handshake over long-polling names as connection types says little of what else there is.
    const status = await upgradeStatus(url, wire);
    return [
      { offer: 'cometd', offered: true, note: 'a handshake succeeds' },
      {
        offer: 'cometd-websocket',
        offered: status === 101,
        note: typeof status === 'number' ? `an upgrade is answered with HTTP ${status}` : status,
      },
    ];
  } catch (error) {
    const note = `no answer from ${url}: ${words(error)}`;
    return [
      { offer: 'cometd', offered: false, note },
      { offer: 'cometd-websocket', offered: false, note },
    ];
  }
}

/** Leaves no Bayeux session behind. */
async function forget(wire: Wire, url: string, shaken: Answered, clientId: unknown): Promise<void> {
  const cookie = (shaken.response.headers['set-cookie'] ?? [])
    .map((each) => each.split(';', 1)[0])
    .join('; ');
  await wire.send({
    url,
    headers: cookie === '' ? {} : { cookie },
    body: {
      contentType: 'application/json;charset=UTF-8',
      bytes: Buffer.from(JSON.stringify([{ id: '2', channel: '/meta/disconnect', clientId }])),
    },
    timeoutMs: PATIENCE_MS,
  });
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
      ...(wire.options.signal && { signal: wire.options.signal }),
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
    asked.on('error', (error) => resolve(words(error)));
    asked.end();
  });
}
