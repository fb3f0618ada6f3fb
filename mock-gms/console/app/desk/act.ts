/** One field of an act's form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'choice' | 'flag' | 'file';
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly value?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
}

export type Values = Readonly<Record<string, string>>;

/** Where an act takes place. */
export interface Scene {
  readonly service: string;
  readonly chat: string;
  /** The participant who acts; 0 where nobody has joined. */
  readonly by: number;
}

/** A call of the control API, and what the typed handle calls the same. */
export interface DeskCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly handle: string;
}

/** Something that the contact centre's side does. */
export interface Act {
  readonly title: string;
  /** What the button that does it says. */
  readonly does: string;
  readonly key?: string;
  /** Whether somebody of the staff must have joined. */
  readonly needsSpeaker: boolean;
  /** Whether a script that plays is paused first: a person takes over, and the script can go on later. */
  readonly pausesScript?: boolean;
  /** Whether the one who joins by it speaks from then on. */
  readonly speaks?: boolean;
  readonly fields: (scene: Scene) => readonly Field[];
  readonly call: (values: Values, scene: Scene) => DeskCall;
}

/** The same call as a line for curl. */
export function curlOf({ method, path, body }: DeskCall, origin: string): string {
  const quotedBody = body === undefined ? undefined : JSON.stringify(body).replaceAll("'", "'\\''");
  return [
    `curl -X ${method} '${origin}/mock${path}'`,
    ...(quotedBody === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${quotedBody}'`]),
  ].join(' \\\n  ');
}
