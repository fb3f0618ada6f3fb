// The yardstick for uploads: bare express with multer, which writes each file to disk as it comes in.
import { mkdtempSync, rmSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import multer from 'multer';
import { onClose } from './self-report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bench-multer-'));
onClose(() => rmSync(folder, { recursive: true, force: true }));

const app = express();
app.post('/file', multer({ dest: folder }).single('file'), ({ file }, response) => {
  response.json({ statusCode: 0, userData: { 'file-id': file.filename } });
});
app.post('/file/:id/delete', async ({ params }, response) => {
  await unlink(join(folder, params.id));
  response.json({ statusCode: 0 });
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
