import { spawnSync } from 'node:child_process';

/** Whether a program can be run here; tests that need it are skipped, by name, where it cannot. */
const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** LibreOffice Calc without a window. */
export const LIBREOFFICE = runs('soffice', '--headless', '--version');

/** A reader and writer of workbooks in Python. */
export const OPENPYXL = runs('python3', '-c', 'import openpyxl');
