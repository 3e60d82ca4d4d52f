import type { Locator, Page } from 'playwright-core';

/** Chooses an entry of a select box by typing a part of its name. */
export async function choose(within: Page | Locator, label: string, text: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label }).first();
  await box.click();
  await box.fill(text);
  const page = 'keyboard' in within ? within : within.page();
  const entry = page.locator('.ant-select-dropdown:visible').getByText(text, { exact: false }).first();
  await entry.waitFor();
  await page.keyboard.press('Enter');
}

/** Fills a text of a form by its label. */
export async function type(within: Page | Locator, label: string, text: string): Promise<void> {
  await within.getByRole('textbox', { name: label }).first().fill(text);
}

/** The open dialog. */
export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog').last();
}

/** Gives the command of the open dialog and waits until it has closed: a refusal leaves it open and fails here. */
export async function send(page: Page, button: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: button }).last().click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Presses a command of a toolbar, behind "more" where it is not in sight. */
export async function press(page: Page, toolbar: Locator, command: string): Promise<void> {
  const button = toolbar.getByRole('button', { name: command, exact: true });
  await toolbar.waitFor();
  if ((await button.count()) > 0) {
    await button.first().click();
    return;
  }
  await toolbar.getByRole('button', { name: /更多操作/ }).click();
  await page.getByRole('menuitem', { name: command }).click();
}

/** The commands of the ticket on its page. */
export function ticketBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: '可进行的操作', exact: true });
}

/** The commands of an order on the ticket's page. */
export function orderBar(page: Page, number: string): Locator {
  return page.getByRole('toolbar', { name: `工单 ${number} 可进行的操作` });
}

/** The row of a desk or list that shows this text. */
export function rowOf(page: Page, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text }).first();
}
