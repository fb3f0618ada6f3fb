import { decoded } from './own-names.ts';
import type { Stage } from './stage.ts';

/** What a path of the Chat API names: service, chat and file. */
const NAMED = /(\/2\/chat\/)([^/?]+)(?:(\/)([^/?]+))?(?:(\/file\/)([^/?]+)(?=\/))?/;

/** A path of theirs as the mock has it. */
export async function ownPath(
  { names, services, basePath }: Pick<Stage, 'names' | 'services' | 'basePath'>,
  theirs: string,
): Promise<string> {
  const path = theirs.replace(/^.*?(?=\/2\/chat|\/cometd)/, basePath);
  const [matched, root, service = '', slash = '', chat = '', file = '', fileId = ''] = NAMED.exec(path) ?? [];
  if (matched === undefined) return names.within(path);
  const named = [
    ...[root, await services.nameOf(decoded(service))],
    ...[slash, names.segment('chat', chat), file, names.segment('file', fileId)],
  ];
  return path.replace(matched, () => named.join(''));
}
