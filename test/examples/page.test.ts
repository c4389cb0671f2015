import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = new URL('../../examples/browser/zhiye.html', import.meta.url).href;

/** Where Linux distributions and macOS have Chromium. */
const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));

describe.skipIf(executablePath === undefined)('the page, in Chromium (if it is installed)', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const failures: string[] = [];

  const open = async (locale: string, width = 1280, height = 800) => {
    const context = await browser.newContext({ locale, viewport: { width, height } });
    const opened = await context.newPage();
    opened.on('request', (request) => requests.push(request.url()));
    opened.on('pageerror', (error) => failures.push(String(error)));
    await opened.goto(PAGE);
    return opened;
  };
  const titles = () => page.locator('#entries button.title').allTextContents();
  const answer = () => page.locator('#answer').textContent();
  const search = (text: string) => page.getByRole('searchbox').fill(text);

  beforeAll(async () => {
    execFileSync('npx', ['tsx', 'scripts/build-page.ts'], { cwd: ROOT });
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox'],
    });
    page = await open('zh-CN');
  }, 120_000);

  afterAll(() => browser.close());

  it('lists the whole catalogue at first', async () => {
    expect(await page.locator('#entries tr').count()).toBe(202);
    expect(await page.locator('#count').textContent()).toBe('202 个条目');
  });

  it('finds by everyday words and by initials', async () => {
    await search('月嫂');
    expect((await titles())[0]).toBe('家政服务员（母婴护理员）');
    await search('dzsws');
    expect((await titles())[0]).toBe('电子商务师');
  });

  it('says whether a level is open, once one is chosen', async () => {
    await search('车工');
    expect(await answer()).toBe('');
    await page.getByText('四级/中级工', { exact: true }).click();
    expect(await answer()).toContain('仅按工种开放');
    expect(await answer()).toContain('车工（数控车工）');
    await page.getByText('五级/初级工', { exact: true }).click();
    expect(await answer()).toBe('车工（6-18-01-01）：五级/初级工开放。');
    await page.getByText('不限', { exact: true }).click();
  });

  it('says that an occupation is not listed', async () => {
    await search('律师');
    expect(await answer()).toBe(
      '律师（2-07-04-00）是《职业分类大典》中的职业，但本目录未列，不能申请。',
    );
    expect(await titles()).toEqual([]);
    expect(await page.locator('#count').textContent()).toBe('没有找到');
  });

  it('shows one group', async () => {
    await search('');
    await page.getByLabel('类别').selectOption('4-10-03');
    expect(await titles()).toContain('美容师');
    expect(await titles()).not.toContain('电工');
    await page.getByLabel('类别').selectOption('');
  });

  it('is used from the keyboard', async () => {
    await page.locator('body').press('/');
    await page.keyboard.type('电工');
    expect((await titles())[0]).toBe('电工');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.getByText('不限', { exact: true }).click();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('五级/初级工').first().isChecked()).toBe(true);
    await page.getByText('不限', { exact: true }).click();
  });

  it('takes what a query has to break a page for text', async () => {
    await search('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('speaks both languages', async () => {
    await search('电工');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.title()).toBe('Occupations and levels');
    await page.getByText('Level 3 (三级/高级工)', { exact: true }).click();
    expect(await answer()).toBe('电工 (6-31-01-03): Level 3 (三级/高级工) is open.');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('begins in the language of the browser', async () => {
    const english = await open('en-US');
    expect(await english.title()).toBe('Occupations and levels');
    await english.close();
  });

  it('names every control and cell for a screen reader', async () => {
    const chinese = await open('zh-CN');
    await chinese.getByRole('searchbox', { name: /职业、工种/ }).fill('电工');
    await chinese.getByRole('combobox', { name: '类别' }).waitFor();
    await chinese.getByRole('radio', { name: '三级/高级工' }).waitFor({ state: 'attached' });
    const row = chinese.getByRole('row', { name: /6-31-01-03 电工 / }).first();
    expect(await row.textContent()).toContain('三级/高级工: 开放');
    await chinese.close();
  });

  it.each([
    ['a phone', 360],
    ['a desktop', 1280],
  ])('fits the width of %s', async (_, width) => {
    const narrow = await open('zh-CN', width);
    const overflow = await narrow.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    await narrow.close();
  });

  it('has asked for nothing but itself, and nothing has failed', () => {
    expect(requests.filter((url) => url !== PAGE)).toEqual([]);
    expect(failures).toEqual([]);
  });
});

describe.skipIf(executablePath === undefined)('the page in the READMEs, in Chromium', () => {
  const block = (file: string, language: string) =>
    new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(
      readFileSync(join(ROOT, file), 'utf8'),
    )?.[1] ?? '';

  it('is bundled as they say, and searches', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules', 'zhiye'), 'junction');
    writeFileSync(join(folder, 'page.js'), block('README.md', 'js'));
    writeFileSync(join(folder, 'page.html'), block('README.md', 'html'));
    const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
    execFileSync(esbuild, ['page.js', '--bundle', '--outfile=bundle.js'], { cwd: folder });
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox'],
    });
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await page.getByRole('searchbox').fill('dzsws');
    const [first] = (await page.locator('pre').textContent())?.split('\n') ?? [];
    await browser.close();
    expect(first).toBe('电子商务师: 4, 3, 2');
  }, 60_000);

  it.each(['js', 'html'])('is the same in both (%s)', (language) => {
    expect(block('README.zh-CN.md', language)).toBe(block('README.md', language));
  });
});
