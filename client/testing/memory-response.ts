/**
 * What the client reads of a response. The class `Response` is not there wherever apps are tested: Jest's jsdom has none.
 */
type Read = Pick<Response, 'ok' | 'status' | 'statusText' | 'text' | 'blob'> & {
  headers: Pick<Headers, 'get'>;
};

/** An answer in JSON, or with a text as it stands. */
export function jsonResponse(body: unknown, status = 200): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = 'application/json;charset=utf-8';
  // Only what is asked of a blob before it is handed on, and JSON is not.
  const blob = { type, size: text.length, text: async () => text } as Blob;
  return respond(status, type, { text: async () => text, blob: async () => blob });
}

/** An answer that is a file. */
export function fileResponse(file: File): Response {
  const type = 'application/octet-stream';
  const blob = file.slice(0, file.size, type);
  return respond(200, type, { text: () => blob.text(), blob: async () => blob });
}

function respond(status: number, type: string, body: Pick<Read, 'text' | 'blob'>): Response {
  const headers = { get: (name: string) => (name.toLowerCase() === 'content-type' ? type : null) };
  const response: Read = { ok: status >= 200 && status < 300, status, statusText: '', headers, ...body };
  return response as Response;
}
