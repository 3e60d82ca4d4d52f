import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword } from '../apps/server/src/testing/people.ts';
import { startTestServer, type TestServer } from '../apps/server/src/testing/server.ts';
import { accessibilityProblems, launchBrowser, sitDown } from './browser.ts';
import { choose, dialogOf, send, type } from './screens.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer();
  await server.database.run(
    `insert into knowledge_category (id, name, name_en, sort) values (gen_random_uuid(), '宽带业务', 'Broadband', 1)`,
  );
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const fromWord =
  '<p class="MsoNormal" style="color:red">粘贴自<b>Word</b><o:p></o:p></p><script>window.hacked=1</script>' +
  '<img src="https://x.example/a.png" onerror="window.hacked=1"><table><tr><td>档位</td><td>月费</td></tr></table>';

/** A script that pastes HTML where the cursor is, as the browser would. */
function paste(html: string): string {
  return `(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`;
}

const seat = (number: string) => sitDown(browser, server.url, number, testPassword);

describe('what nobody knows yet', () => {
  it('a question becomes a task, an article, and an answer that one key puts into the form (I1, I3, I4)', async () => {
    const agent = await seat('juniorAgent');
    await agent.page.goto(`${server.url}/register`);
    const aside = agent.page.getByRole('region', { name: '知识库' });
    await aside.getByText('输入投诉内容后').waitFor();
    await agent.page
      .getByRole('textbox', { name: /内容/ })
      .first()
      .fill('客户问宠物定位器套餐如何退订，营业厅说不清楚');
    await aside.getByText('没有找到相关知识').waitFor();
    expect(await accessibilityProblems(agent.page)).toEqual([]);
    await aside.getByRole('button', { name: '提交问题' }).click();
    await type(dialogOf(agent.page), '问题', '宠物定位器套餐如何退订');
    await send(agent.page, '提交');
    await agent.page.getByText('已交资料管理员处理').waitFor();

    const writer = await seat('dataManager');
    await writer.page.goto(`${server.url}/knowledge-desk`);
    await writer.page.getByText('宠物定位器套餐如何退订').waitFor();
    expect(await accessibilityProblems(writer.page)).toEqual([]);
    await writer.page.getByRole('button', { name: '编写知识' }).click();
    await writer.page.getByText('来自任务').waitFor();
    await type(writer.page, '标题', '宠物定位器套餐退订方法');
    await type(writer.page, '给客户的标准答复', '宠物定位器套餐可在 App 内即时退订，当月费用按天折算。');
    await choose(writer.page, '分类', '宽带业务');
    const text = writer.page.getByRole('textbox', { name: '正文' });
    await text.click();
    await writer.page.keyboard.type('在 App 的“我的设备”中退订。');
    // What Word puts on the clipboard, with a script somebody hid in it and a picture from elsewhere.
    await writer.page.evaluate(paste(fromWord));
    await text.getByText('Word').waitFor();
    expect(await accessibilityProblems(writer.page)).toEqual([]);
    await writer.page.getByRole('button', { name: '保存并提交审核' }).click();
    await writer.page.waitForURL(/\/knowledge\/[0-9a-f-]{36}$/);
    await writer.page.getByText('待审核').first().waitFor();
    expect(await writer.page.getByRole('button', { name: '审核通过' }).count()).toBe(0);
    const stored = await server.database.one<{ body: string }>('select body from knowledge_version');
    expect(stored.body).toContain('粘贴自<strong>Word</strong>');
    expect(stored.body).toContain('<td><p>月费</p></td>');
    expect(stored.body).not.toMatch(/Mso|style=|script|example/);
    expect(await writer.page.evaluate('window.hacked')).toBeUndefined();

    const reviewer = await seat('teamLeader');
    await reviewer.page.goto(`${server.url}/knowledge-desk`);
    await reviewer.page.getByRole('link', { name: '宠物定位器套餐退订方法' }).click();
    await reviewer.page.getByRole('button', { name: '审核通过' }).click();
    await send(reviewer.page, '审核通过');
    await reviewer.page.getByText('生效中').first().waitFor();
    expect(await accessibilityProblems(reviewer.page)).toEqual([]);
    await reviewer.page.getByRole('button', { name: '版本记录' }).click();
    await reviewer.page.getByText('只有一个版本').waitFor();

    await agent.page.reload();
    await agent.page
      .getByRole('textbox', { name: /内容/ })
      .first()
      .fill('客户要退订宠物定位器的套餐，问怎么操作');
    await aside.getByRole('link', { name: '宠物定位器套餐退订方法' }).waitFor();
    expect(await accessibilityProblems(agent.page)).toEqual([]);
    await agent.page.keyboard.press('Alt+k');
    const answer = agent.page.getByRole('textbox', { name: /答复/ }).last();
    await answer.waitFor();
    expect(await answer.inputValue()).toBe('宠物定位器套餐可在 App 内即时退订，当月费用按天折算。');
    await agent.page.getByRole('radiogroup').getByText('咨询', { exact: true }).click();
    await choose(agent.page, '业务类型', '宽带');
    await agent.page.keyboard.press('Control+Enter');
    await agent.page
      .getByText(/已登记|登记成功/)
      .first()
      .waitFor();
    const used = await server.database.query(
      `select a.use_count, t.answer from knowledge_use u join knowledge_article a on a.id = u.article_id
       join ticket t on t.id = u.ticket_id`,
    );
    expect(used).toEqual([{ use_count: 1, answer: '宠物定位器套餐可在 App 内即时退订，当月费用按天折算。' }]);
    const task = await server.database.one('select outcome from knowledge_task');
    expect(task).toEqual({ outcome: 'done' });
    for (const { complaints, context } of [agent, writer, reviewer]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});

describe('a notice that must be read (I5)', () => {
  it('appears at once, is confirmed, and whoever has not read it is listed', async () => {
    const leader = await seat('teamLeader');
    const agent = await seat('surveyor');
    await leader.page.goto(`${server.url}/notices`);
    await leader.page.getByRole('button', { name: '发布通知' }).click();
    const form = dialogOf(leader.page);
    await type(form, '标题', '今日资费调整');
    await form.getByRole('textbox', { name: '内容' }).click();
    await leader.page.keyboard.type('请先阅读再上线。');
    await choose(form, '岗位', '满意度调查员');
    await leader.page.keyboard.press('Escape');
    expect(await accessibilityProblems(leader.page)).toEqual([]);
    await send(leader.page, '发布');
    const notice = agent.page.getByRole('dialog', { name: '必读通知' });
    await notice.getByText('请先阅读再上线。').waitFor();
    expect(await accessibilityProblems(agent.page)).toEqual([]);
    await notice.getByRole('button', { name: '我已阅读' }).click();
    await notice.waitFor({ state: 'hidden' });
    await leader.page.getByText('1 / 1').waitFor();
    await leader.page.getByRole('button', { name: '阅读情况' }).click();
    await leader.page.getByText('未读 0 人').waitFor();
    expect([...leader.complaints, ...agent.complaints]).toEqual([]);
    await leader.context.close();
    await agent.context.close();
  });
});
