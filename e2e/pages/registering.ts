import type { Page } from 'playwright-core';

/** What an agent types for a complaint; names of the trees as they are found by typing. */
export interface TypedComplaint {
  readonly phone: string;
  /** Left out where the customer is known by the number. */
  readonly name?: string;
  readonly businessType: string;
  readonly nature: string;
  readonly content: string;
  readonly demand: string;
}

/** A case that was registered on the screen. */
export interface RegisteredCase {
  readonly id: string;
  readonly number: string;
}

/** Opens the registering screen with an empty form, the focus in the caller's number. */
export async function openRegistering(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/register`);
  await page.getByRole('heading', { name: '登记受理' }).waitFor();
}

/** Types a complaint as the form asks for it. */
export async function typeComplaint(page: Page, complaint: TypedComplaint): Promise<void> {
  await page.getByLabel('来电号码 / 联系电话').fill(complaint.phone);
  if (complaint.name !== undefined) await page.getByLabel('客户姓名').fill(complaint.name);
  await pick(page, '业务类型', complaint.businessType);
  await pick(page, '投诉性质', complaint.nature);
  await page.getByLabel('内容', { exact: true }).fill(complaint.content);
  await page.getByLabel('客户诉求').fill(complaint.demand);
}

/** Picks the first entry of a select that what was typed finds, with the keyboard alone. */
export async function pick(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(typed);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Sends the form with the keyboard and reads what became of it. */
export async function sendRegistration(page: Page): Promise<RegisteredCase> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^打开受理单/ }).click();
  await page.waitForURL(/\/tickets\//);
  const number = await page.getByRole('heading', { name: /^[A-Z]{2}\d{8}-\d{6}$/ }).textContent();
  return { id: new URL(page.url()).pathname.split('/').at(-1) ?? '', number: number ?? '' };
}
