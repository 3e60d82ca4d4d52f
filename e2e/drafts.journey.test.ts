import type { Client } from '@redress/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anotherLine,
  complaintForm,
  type Form,
  lastOrder,
  networkTask,
  order,
  page as pageOf,
  registered,
} from '../apps/server/src/testing/loop.ts';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, type Seat, sitDown } from './browser.ts';
import { dialogOf, rowOf, type } from './screens.ts';

let server: TestServer;
let browser: Browser;
let form: Form;
let senior: Client;
beforeAll(async () => {
  server = await startTestServer();
  form = await complaintForm(server.database);
  senior = await server.signIn('seniorAgent');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function kept(kind: string): Promise<number> {
  const { count } = await server.database.one<{ count: number }>(
    'select count(*)::int as count from draft where kind = $1',
    [kind],
  );
  return count;
}

describe('a reply that takes time', () => {
  let number: string;
  beforeAll(async () => {
    const firstStep = { command: 'dispatch', input: networkTask } as const;
    const id = await registered(senior, { ...anotherLine(form), firstStep });
    const sent = lastOrder(await pageOf(senior, id));
    await order(await server.signIn('departmentHandler'), id, sent.id, 'accept', {});
    number = sent.number;
  });

  const sit = () => sitDown(browser, server.url, 'departmentHandler', testPassword);
  async function openReply({ page }: Seat) {
    await page.goto(`${server.url}/desks/department`);
    await rowOf(page, number).getByRole('button', { name: '回单' }).click();
    await dialogOf(page).getByLabel('原因').waitFor();
    return dialogOf(page);
  }
  const cause = (page: Page) => dialogOf(page).getByLabel('原因').inputValue();

  it('is there again after the dialog and after the browser was closed, and goes when it is sent (C1)', async () => {
    const first = await sit();
    await type(await openReply(first), '原因', '分光器老化');
    await dialogOf(first.page).getByText('草稿已保存').waitFor();
    await dialogOf(first.page).getByRole('button', { name: '关闭', exact: true }).last().click();
    await first.page.getByText('草稿已保存，再次打开时接着填写').waitFor();
    await openReply(first);
    expect(await cause(first.page)).toBe('分光器老化');

    // Typed and not yet sent anywhere when the browser dies; another one brings back what the server has.
    await type(dialogOf(first.page), '措施', '更换分光器');
    await dialogOf(first.page).getByText('草稿已保存').waitFor();
    await first.context.close();
    const second = await sit();
    const dialog = await openReply(second);
    await dialog.getByText('已恢复上次未完成的内容').waitFor();
    expect(await cause(second.page)).toBe('分光器老化');
    expect(await dialog.getByLabel('措施').inputValue()).toBe('更换分光器');
    expect(await accessibilityProblems(second.page)).toEqual([]);

    await type(dialog, '结果', '测速正常');
    await dialog.locator('input[type=file]').setInputFiles({
      name: '照片.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await dialog.getByRole('button', { name: /(移除|删除).*照片/ }).waitFor();
    await second.page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => kept('reply')).toBe(0);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await second.context.close();
  });
});

describe('a review', () => {
  it('comes back as the rejection it was, and begins anew on request (C6)', async () => {
    const junior = await server.signIn('juniorAgent');
    const firstStep = { command: 'proposeOrder', input: networkTask } as const;
    const id = await registered(junior, { ...anotherLine(form), firstStep });
    const { number } = lastOrder(await pageOf(senior, id));
    const { page, complaints, context } = await sitDown(browser, server.url, 'seniorAgent', testPassword);
    const open = async () => {
      await page.goto(`${server.url}/desks/senior`);
      await rowOf(page, number).getByRole('button', { name: '审核' }).click();
      await dialogOf(page).getByText('不通过', { exact: true }).waitFor();
    };
    await open();
    await dialogOf(page).getByText('不通过', { exact: true }).click();
    await dialogOf(page).getByRole('textbox', { name: '不通过的理由' }).fill('前台可以直接答复');
    await dialogOf(page).getByText('草稿已保存').waitFor();
    await open();
    const reason = dialogOf(page).getByRole('textbox', { name: '不通过的理由' });
    await expect.poll(() => reason.inputValue()).toBe('前台可以直接答复');

    await dialogOf(page).getByRole('button', { name: '重新填写' }).click();
    await expect.poll(() => reason.inputValue()).toBe('');
    await expect.poll(() => kept('review')).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
