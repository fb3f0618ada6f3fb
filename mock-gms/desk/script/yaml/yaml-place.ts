import type { Document, LineCounter, Node } from 'yaml';
import { yaml } from './yaml.ts';

/** What leads to a value: keys of maps, and places in lists, from 0 on. */
export type Keys = ReadonlyArray<string | number>;

/** The line of the last of these keys, or of the nearest that there is: a value may begin below its key. */
export function lineAt(document: Document, lines: LineCounter, keys: Keys): number {
  const { isNode } = yaml();
  let line = 1;
  let node: unknown = document.contents;
  for (const key of keys) {
    const next = below(node, key);
    const placed = [next?.key, next?.value].find((each) => isNode(each) && each.range != null);
    if (next === undefined || !isNode(placed) || !placed.range) break;
    line = lines.linePos(placed.range[0]).line;
    node = next.value;
  }
  return line;
}

/** What stands under a key of a map, or at a place of a list. */
function below(
  node: unknown,
  key: string | number,
): { readonly key?: unknown; readonly value: unknown } | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  if (isSeq(node)) return typeof key === 'number' ? { value: node.items[key] } : undefined;
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** The values of the list under a key. */
export function nodesIn(document: Document, key: string): readonly (Node | undefined)[] {
  const { isNode, isSeq } = yaml();
  const list = below(document.contents, key)?.value;
  return isSeq(list) ? list.items.map((item) => (isNode(item) ? item : undefined)) : [];
}
