// A server that lives and never comes round again once it listens; it takes no CPU time.
process.stdout.write('http://127.0.0.1:1\n');
setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 20);
