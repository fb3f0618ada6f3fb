import { expect } from '@playwright/test';
import { showLearn, showReplay } from './own-gms.ts';
import { converse, openConsole, type Scene, setUp, showColumn, showDemo } from './story.ts';

/** A view of the console, and how one comes there. */
export interface View {
  readonly name: string;
  show(scene: Scene): Promise<unknown>;
}

export const VIEWS = [
  { name: 'first-minute', show: (scene) => openConsole(scene) },
  {
    name: 'chats',
    async show(scene) {
      await setUp(scene);
      await openConsole(scene);
      await scene.page.getByRole('listbox', { name: 'Chats' }).waitFor();
    },
  },
  { name: 'conversation', show: converse },
  { name: 'learn', show: showLearn },
  { name: 'replay', show: showReplay },
  {
    name: 'transfer',
    async show(scene) {
      await converse(scene);
      await scene.page.getByRole('button', { name: 'Transfer', exact: true }).click();
    },
  },
  {
    name: 'exchange',
    async show(scene) {
      await converse(scene);
      await showColumn(scene, 'Wire');
      await scene.page
        .getByRole('option', { name: /send 200/ })
        .first()
        .click();
      await scene.page.getByRole('tabpanel').waitFor();
    },
  },
  {
    name: 'fault',
    async show(scene) {
      await converse(scene);
      await showColumn(scene, 'Wire');
      await scene.page.getByRole('button', { name: 'Arm a fault' }).click();
    },
  },
  {
    name: 'scripts',
    async show(scene) {
      const { page } = scene;
      await converse(scene);
      await page.getByRole('button', { name: 'Set up' }).click();
      await page.getByRole('combobox', { name: 'Edit' }).selectOption('order-status');
      const text = page.getByRole('textbox', { name: 'Script, in YAML' });
      await expect(text).toHaveValue(/order/);
      const yaml = await text.inputValue();
      await text.fill(yaml.replace('- say:', '- sya:'));
      await page.getByText('✗').waitFor();
    },
  },
  {
    name: 'settings',
    async show(scene) {
      const { page, gms } = scene;
      await converse(scene);
      await gms.service('customer-support').configure({ profile: 'strict', apikey: 'secret' });
      await page.getByRole('button', { name: 'Set up' }).click();
      await page.getByRole('tab', { name: 'Settings' }).click();
    },
  },
  {
    name: 'service',
    async show(scene) {
      const { page } = scene;
      await converse(scene);
      await page.getByRole('button', { name: 'Set up' }).click();
      await page.getByRole('tab', { name: 'Snapshot' }).click();
      await page.getByRole('button', { name: 'Reset the service' }).click();
    },
  },
  { name: 'demo', show: showDemo },
  {
    name: 'api',
    async show({ page, gms }) {
      await page.goto(`${gms.url}/docs/`);
      await page.getByText('How sure it is').first().waitFor({ timeout: 30_000 });
    },
  },
] as const satisfies readonly View[];

export type ViewName = (typeof VIEWS)[number]['name'];
