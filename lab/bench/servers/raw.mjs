// The yardstick: node:http that reads a POST's body and answers with as many bytes as the path says.
import './self-report.mjs';
import http from 'node:http';
import { answerTo, readBody } from './read-body.mjs';

const server = http.createServer((request, response) => {
  readBody(request, () => {
    const answer = answerTo(request.url);
    response.writeHead(200, {
      'Content-Type': 'application/json;charset=utf-8',
      'Content-Length': answer.length,
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
