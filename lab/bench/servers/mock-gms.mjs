// The built mock-gms: validation, state and journal on; no scripted agent, so that chats keep still.
// Settings that every service begins with can be given as JSON.
import { startMockGms } from '../../../mock-gms/dist/index.js';
import { onClose } from './self-report.mjs';

const gms = await startMockGms({ port: 0, defaults: JSON.parse(process.argv[2] ?? '{}') });
onClose(() => gms.close());
console.log(gms.url);
