import type { Response } from 'express';
import { attachmentHeaders } from '../http/attachment.ts';

/** A text that a browser saves as a file. */
export interface Download {
  readonly fileName: string;
  /** Media type, without a charset. */
  readonly type: string;
  readonly text: string;
}

/** Answers with a text to be saved. It is never shown: what customers and staff wrote stands in it. */
export function download(response: Response, { fileName, type, text }: Download): void {
  const body = Buffer.from(text);
  const headers = attachmentHeaders({ name: fileName, type, size: body.length });
  response.writeHead(200, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
