// The built mock-gms: validation, state and journal on; no scripted agent, so that chats keep still.
// Settings that every service begins with can be given as JSON, and a folder in which everything is kept.
import { startMockGms } from '../../../mock-gms/dist/index.js';
import { onClose } from './self-report.mjs';

const [, , defaults = '{}', data] = process.argv;
const gms = await startMockGms({ port: 0, defaults: JSON.parse(defaults), ...(data && { data }) });
onClose(() => gms.close());
console.log(gms.url);
