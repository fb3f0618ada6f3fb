import { writeSync } from 'node:fs';

// A server that lives and never comes round again once it has said that it listens; it takes no CPU time.
writeSync(1, 'http://127.0.0.1:1\n');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
