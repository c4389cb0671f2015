#!/usr/bin/env node
// jq compiled to WebAssembly, so that the examples in the READMEs run on machines without jq.
import { readFileSync } from 'node:fs';
import { raw } from 'jq-wasm';

const flags = process.argv.slice(2).filter((word) => word.startsWith('-'));
const [filter] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const { stdout, stderr, exitCode } = await raw(readFileSync(0, 'utf8'), filter, flags);
if (stdout !== '') process.stdout.write(`${stdout}\n`);
process.stderr.write(stderr);
process.exitCode = exitCode;
