import type { Locator, Page } from 'playwright-core';

/** Opens the page of a ticket. */
export async function openTicket(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/tickets/${id}`);
  await page.getByRole('heading', { name: '处理过程' }).waitFor();
}

/** The bar with what may be done with the ticket now. */
export function actions(page: Page): Locator {
  return page.getByRole('toolbar', { name: '可进行的操作', exact: true });
}

/** Begins a command by its button on the bar, or out of the menu behind it. */
export async function begin(page: Page, command: string): Promise<void> {
  const button = actions(page)
    .getByRole('button', { name: new RegExp(`^${command}`) })
    .first();
  if (await comes(button)) return button.click();
  await actions(page).getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: command }).click();
}

/** Begins a command on an order by the button on its card. */
export async function beginOnOrder(page: Page, order: string, command: string): Promise<void> {
  const card = page.getByRole('article', { name: `工单 ${order}` });
  const button = card.getByRole('button', { name: command }).first();
  if (await comes(button)) return button.click();
  await card.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: command }).click();
}

/** Whether something appears soon: the bar follows what others do, a moment later. */
async function comes(wanted: Locator): Promise<boolean> {
  return wanted.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
}

/** The form of the command that is open. */
export function openForm(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Sends the open form with the keyboard and waits until it is gone. */
export async function sendForm(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await openForm(page).waitFor({ state: 'hidden' });
}

/** The entries of the history on screen, newest first, as their sentences. */
export async function history(page: Page): Promise<readonly string[]> {
  return page.getByRole('list', { name: '处理过程' }).getByRole('listitem').allTextContents();
}

/** The number of the newest order of the ticket. */
export async function newestOrder(page: Page): Promise<string> {
  const label = await page
    .getByRole('article', { name: /^工单 / })
    .first()
    .getAttribute('aria-label');
  return label?.replace('工单 ', '') ?? '';
}
