/** A server in a process of its own that is closed while connects are held; prints how they were answered, and when it ends. */
import { FrameClient } from './frame-client.fixture.ts';
import { startPushServer } from './push-server.fixture.ts';

const { client, url, close } = await startPushServer();
const jo = client();
await jo.startChat();
const held = jo.connect().then(
  (messages) => ({ longPolling: messages }),
  (error: unknown) => ({ longPolling: String(error) }),
);
const web = await FrameClient.open(url);
await web.handshake();
await web.ask({ channel: '/meta/subscribe', subscription: '/service/chatV2/support' });
web.send({ channel: '/meta/connect', id: 'held', connectionType: 'websocket' });
// Once they are answered, the connects that were sent before them are held.
await jo.post([{ channel: '/meta/subscribe', clientId: jo.clientId, subscription: jo.channel }]);
await web.ask({ channel: '/meta/subscribe', subscription: '/service/chatV2/support' });

const began = performance.now();
process.once('exit', () => console.log(JSON.stringify({ ended: performance.now() - began })));
await close();
console.log(JSON.stringify(await held));
console.log(
  JSON.stringify({ webSocket: web.came.find(({ id }) => id === 'held') ?? null, closed: await web.closed }),
);
