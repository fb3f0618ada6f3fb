/** Reads a request's body to its end. */
export function readBody(request, then) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => then(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
}

const answers = new Map();

/** The answer to `/answer/<bytes>`: JSON text of that many bytes. */
export function answerTo(url) {
  const known = answers.get(url);
  if (known !== undefined) return known;
  const bytes = Number(url.slice(url.lastIndexOf('/') + 1)) || 64;
  const answer = Buffer.from(`{"statusCode":0,"padding":"${'x'.repeat(Math.max(bytes - 29, 0))}"}`);
  answers.set(url, answer);
  return answer;
}
