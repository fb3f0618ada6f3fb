// A server that keeps nothing, whatever folder it is given.
import { startMockGms } from '../../../mock-gms/dist/index.js';

const gms = await startMockGms({ port: 0 });
console.log(gms.url);
