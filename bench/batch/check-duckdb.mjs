/** usage: node check-duckdb.mjs PER_LEVEL.csv APPLICATIONS.csv > OUT.csv, on two threads */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , perLevel = '', applications = ''] = argv;
const sql = readFileSync(new URL('check-duckdb.sql', import.meta.url), 'utf8')
  .replace('PER_LEVEL', perLevel)
  .replace('APPLICATIONS', applications);
const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
await connection.run(sql);
