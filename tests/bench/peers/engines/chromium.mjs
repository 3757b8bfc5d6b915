import { findCommand } from '../commands.mjs';

export const name = 'Chromium';
export const packageName = 'playwright-core';
export const command = ['chromium', 'chromium-browser', 'google-chrome'];
export const format = 'pdf';
export const isElsewhere = true;
export const takes = 'html';
export const running = 'once';
export const differs =
  'Prints the HTML that rolekit writes (the time does not include writing it) in one browser kept open, through Playwright. The boxes for candidate and panel member stand on the first page alone. Inputs are printed as lines and boxes.';

export async function open() {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: findCommand(command), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    write: async (html) => {
      await page.setContent(html, { waitUntil: 'load' });
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
    },
    close: () => browser.close(),
  };
}
