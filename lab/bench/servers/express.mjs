// The same work in bare Express: one route, the body read by the same code, the answer through response.send.
import './self-report.mjs';
import express from 'express';
import { answerTo, readBody } from './read-body.mjs';

const app = express();
app.post('/answer/:bytes', (request, response) => {
  readBody(request, () => response.type('json').send(answerTo(request.url)));
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
