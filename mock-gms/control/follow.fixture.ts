interface Frame {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Reads a stream frame by frame. */
export async function follow(url: string, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const frames = (async function* () {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
        if (fields.event !== undefined) yield fields as Frame;
      }
    }
  })();
  const next = async () => (await frames.next()).value as Frame | undefined;
  return { response, next, end: () => abort.abort() };
}
