// The yardstick for pushes over long-polling: the bare library with one listener on a service channel. It sends to whom
// the publication names, or else back, a message that takes as many bytes as mock-gms's (given as the argument).
import './self-report.mjs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { paddedPush } from './padded-push.mjs';

const { createCometDServer } = createRequire(import.meta.url)('cometd-nodejs-server');
const bytes = Number(process.argv[2]);
const CHANNEL = '/service/chatV2/bench';

const cometd = createCometDServer({ browserCookiePath: '/' });
cometd.createServerChannel(CHANNEL).addListener('message', (sender, _channel, { data }, done) => {
  const receiver = data.to === undefined ? sender : cometd.getServerSession(data.to);
  receiver?.deliver(null, CHANNEL, paddedPush(CHANNEL, data.message ?? '', bytes));
  done(null, true);
});

const server = http.createServer((request, response) => cometd.handle(request, response));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
