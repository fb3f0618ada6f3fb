/** A POST of a form as the bytes that go over the wire. */
export function postBytes(url: string, fields: Readonly<Record<string, string>>): Buffer {
  const { host, pathname } = new URL(url);
  const body = new URLSearchParams(fields).toString();
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${Buffer.byteLength(body)}`,
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
