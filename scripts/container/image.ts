import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Buildah } from './buildah.ts';

/** What an image says about how it is run. */
export interface ImageConfig {
  readonly User?: string;
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly WorkingDir?: string;
  readonly StopSignal?: string;
  readonly Volumes?: Readonly<Record<string, object>>;
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Healthcheck?: { readonly Test: readonly string[] };
}

/** An image whose files lie in a folder of this machine. */
export interface UnpackedImage {
  readonly config: ImageConfig;
  readonly folder: string;
}

/** Unpacks an image, and adds what an engine adds: the folders for processes and for what is passing. */
export async function unpack(buildah: Buildah, image: string): Promise<UnpackedImage> {
  const container = await buildah.do('from', '--pull-never', image);
  const folder = await buildah.do('mount', container);
  const { Docker } = JSON.parse(await buildah.do('inspect', '--type', 'image', image)) as {
    readonly Docker: { readonly config: ImageConfig };
  };
  for (const each of ['proc', 'tmp']) mkdirSync(join(folder, each), { recursive: true, mode: 0o1777 });
  return { config: Docker.config, folder };
}

/** Gives a folder of the image to the user that it runs as, as an engine does with a new volume. */
export function giveTo({ config, folder }: UnpackedImage, path: string): void {
  const [user, group] = idsOf(config);
  chownSync(join(folder, path), user, group);
}

/** @throws Error for an image that names its user */
export function idsOf({ User = '' }: ImageConfig): [user: number, group: number] {
  const [, user, group] = /^(\d+):(\d+)$/.exec(User) ?? [];
  if (user === undefined || group === undefined)
    throw new Error(`the image runs as "${User}", not as two numbers`);
  return [Number(user), Number(group)];
}
