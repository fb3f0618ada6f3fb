/** A POST of a form as the bytes that go over the wire. */
export function postBytes(url: string, fields: Readonly<Record<string, string>>): Buffer {
  return requestBytes(url, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString());
}

/** A POST of JSON as the bytes that go over the wire. */
export function postJsonBytes(url: string, value: unknown, cookie = ''): Buffer {
  return requestBytes(url, 'application/json;charset=UTF-8', JSON.stringify(value), cookie);
}

function requestBytes(url: string, type: string, body: string, cookie = ''): Buffer {
  const { host, pathname } = new URL(url);
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(cookie === '' ? [] : [`Cookie: ${cookie}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Posts a form once and resolves with the text of a 200 answer. */
export async function post(url: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${text}`);
  return text;
}
