#!/usr/bin/env node
// In the oldest syntax, so that this runs even under a Node.js that is too old.
var NEEDED = 20;
var running = process.versions.node;
if (Number(running.split('.')[0]) < NEEDED) {
  var env = process.env;
  var isChinese = /^zh/i.test(env.ZHIYE_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  process.stderr.write(
    isChinese
      ? 'zhiye: 需要 Node.js ' + NEEDED + ' 或更高版本，当前为 ' + running + '\n'
      : 'zhiye: Node.js ' + NEEDED + ' or later is needed, and this is ' + running + '\n'
  );
  process.exitCode = 2;
} else {
  // From version 22 on, Node.js can cache the compiled program and start it faster the next time.
  var enableCompileCache = require('module').enableCompileCache;
  if (enableCompileCache) enableCompileCache();
  require('../dist/cli/zhiye.cjs');
}
