import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { foldersTowards } from './link-folders.ts';
import { watchText } from './watch-text.ts';

/** Texts as they are told, one after another. */
function following(path: string) {
  const told: string[] = [];
  let wake = () => {};
  const end = watchText(path, (text) => {
    told.push(text);
    wake();
  });
  const next = async () => {
    while (told.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return told.shift();
  };
  return { next, end, told };
}

const place = async (...parts: string[]) => {
  const path = test.info().outputPath(...parts);
  await mkdir(dirname(path), { recursive: true });
  return path;
};

/** Puts a link in place of another at once, as containers do. */
async function swap(link: string, target: string): Promise<void> {
  await symlink(target, `${link}.new`);
  await rename(`${link}.new`, link);
}

test('a file that is written, and one that takes its place, is read', async () => {
  const file = await place('mock-gms.yaml');
  await writeFile(file, 'one');
  const { next, end } = following(file);
  await writeFile(file, 'two');
  expect(await next()).toBe('two');
  await writeFile(`${file}.new`, 'three');
  await rename(`${file}.new`, file);
  expect(await next()).toBe('three');
  end();
});

test('a link into another folder is followed to its file, and to where it leads later', async () => {
  const [first, second] = [await place('first', 'real.yaml'), await place('second', 'other.yaml')];
  await writeFile(first, 'one');
  await writeFile(second, 'three');
  const link = await place('app', 'mock-gms.yaml');
  await symlink(first, link);
  const { next, end } = following(link);
  await writeFile(first, 'two');
  expect(await next()).toBe('two');
  await swap(link, second);
  expect(await next()).toBe('three');
  await writeFile(second, 'four');
  expect(await next()).toBe('four');
  end();
});

test('a mounted ConfigMap is read each time that its folder is swapped, also through a link from elsewhere', async () => {
  const mount = dirname(await place('mount', 'x'));
  const release = async (name: string, text: string) => {
    await writeFile(await place('mount', name, 'mock-gms.yaml'), text);
    await swap(join(mount, '..data'), name);
  };
  await release('..2026_1', 'one');
  await symlink('..data/mock-gms.yaml', join(mount, 'mock-gms.yaml'));
  const link = await place('app', 'mock-gms.yaml');
  await symlink(join(mount, 'mock-gms.yaml'), link);
  const { next, end } = following(link);
  await release('..2026_2', 'two');
  expect(await next()).toBe('two');
  await rm(join(mount, '..2026_1'), { recursive: true });
  await release('..2026_3', 'three');
  expect(await next()).toBe('three');
  await writeFile(join(mount, '..2026_3', 'mock-gms.yaml'), 'four');
  expect(await next()).toBe('four');
  end();
});

test('a folder that is removed and created again is watched again', async () => {
  const file = await place('folder', 'mock-gms.yaml');
  await writeFile(file, 'one');
  const { next, end } = following(file);
  await rm(dirname(file), { recursive: true });
  await writeFile(await place('folder', 'mock-gms.yaml'), 'two');
  expect(await next()).toBe('two');
  end();
});

test('a link that leads in circles, or nowhere, is watched itself', async () => {
  const link = await place('circle.yaml');
  await symlink('circle.yaml', link);
  expect(foldersTowards(link)).toEqual([dirname(link)]);
  const { next, end } = following(link);
  await rm(link);
  await writeFile(link, 'one');
  expect(await next()).toBe('one');
  end();
});
