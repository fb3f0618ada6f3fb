// The built mock-gms: validation, state and journal on; no scripted agent, so that chats keep still.
// Settings that every service begins with can be given as JSON, and a folder or the URL of a
// Redis in which everything is kept.
import { startMockGms } from '../../../mock-gms/dist/index.js';
import { onClose } from './self-report.mjs';

const [, , defaults = '{}', place] = process.argv;
const kept = place && (place.startsWith('redis:') ? { store: place } : { data: place });
const gms = await startMockGms({ port: 0, defaults: JSON.parse(defaults), ...kept });
onClose(() => gms.close());
console.log(gms.url);
