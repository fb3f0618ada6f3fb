import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ScratchFolder } from './scratch-folder.ts';
import { isGone, ownScratchOwner, scratchName, scratchOwnerOf } from './scratch-owner.ts';
import { sweepScratch } from './sweep-scratch.ts';

const own = ownScratchOwner();

/** The number of a process that has ended. */
function pidOfTheDead(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** A folder with folders in it, each with a file. */
function folderWith(...names: string[]): string {
  const folder = test.info().outputPath('tmp');
  for (const name of names) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, '1'), 'bytes');
  }
  return folder;
}

test('what an ended process left behind is swept away, with all that is in it', async () => {
  const dead = `${scratchName({ ...own, pid: pidOfTheDead() })}AbCd12`;
  const folder = folderWith(dead);
  await sweepScratch(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('what may belong to a live process stays', async () => {
  const pid = pidOfTheDead();
  const names = [
    `${scratchName(own)}AbCd12`,
    `${scratchName({ ...own, pid: process.ppid, begun: '' })}AbCd12`,
    `${scratchName({ ...own, pid, place: '00000000' })}AbCd12`,
    'mock-gms-files-AbCd12',
    `${scratchName({ ...own, pid })}AbCd12.keep`,
    `x${scratchName({ ...own, pid })}AbCd12`,
  ];
  const folder = folderWith(...names);
  await sweepScratch(folder);
  expect(readdirSync(folder).sort()).toEqual([...names].sort());
});

test('a process id that was reused does not keep a folder', async () => {
  test.skip(own.begun === '', 'only where the system tells when a process began');
  const folder = folderWith(`${scratchName({ ...own, begun: '1' })}AbCd12`);
  await sweepScratch(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('no link is followed, neither in place of a folder nor within one', async () => {
  const pid = pidOfTheDead();
  const linked = `${scratchName({ ...own, pid })}Linked`;
  const holding = `${scratchName({ ...own, pid })}Holder`;
  const folder = folderWith('precious', holding);
  symlinkSync(join(folder, 'precious'), join(folder, linked));
  symlinkSync(join(folder, 'precious'), join(folder, holding, 'link'));
  await sweepScratch(folder);
  expect(readdirSync(folder).sort()).toEqual([linked, 'precious']);
  expect(readFileSync(join(folder, 'precious', '1'), 'utf8')).toBe('bytes');
});

test('a missing folder is not an error', async () => {
  await sweepScratch(test.info().outputPath('nowhere'));
});

test('a scratch folder tells whose it is, and goes when it is no longer needed', async () => {
  const scratch = new ScratchFolder();
  const path = dirname(await scratch.newPath());
  const owner = scratchOwnerOf(basename(path));
  expect(owner).toEqual(own);
  expect(isGone(own)).toBe(false);
  expect(isGone({ ...own, pid: pidOfTheDead() })).toBe(true);
  await scratch.remove();
  expect(readdirSync(dirname(path))).not.toContain(basename(path));
});

test('a scratch folder that could not be made is tried again', async () => {
  const { TMPDIR } = process.env;
  const scratch = new ScratchFolder();
  process.env.TMPDIR = test.info().outputPath('nowhere');
  try {
    await expect(scratch.newPath()).rejects.toThrow('ENOENT');
    mkdirSync(process.env.TMPDIR, { recursive: true });
    await scratch.newPath();
    await scratch.remove();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
});
