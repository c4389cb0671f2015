import type { CommandName } from '../messages/messages.js';

/** The examples at the end of each command's help. A test runs every one. */
export const EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  search: [
    'zhiye search 电子商务',
    'zhiye search 汽车 检验',
    'zhiye search 4-14-05 --level 3 --json',
  ],
  list: [
    'zhiye list 4-10',
    'zhiye list --level 1 --format csv',
    'zhiye list --per-level --format jsonl',
  ],
  groups: ['zhiye groups', 'zhiye groups 4-10'],
  show: ['zhiye show 汽车维修工', 'zhiye show 4-01-06-02', 'zhiye show 直播销售员 --json'],
  check: [
    'zhiye check 电工 3',
    "zhiye check 车工 '5、4'",
    'zhiye check -q 6-31-01-03 三级/高级工',
    "printf '职业,等级\\n电工,3\\n' | zhiye check --file -",
  ],
  import: [
    'zhiye import notice.docx -o catalogue.json',
    'zhiye import province.csv > catalogue.json',
  ],
  diff: ['zhiye diff new.json', 'zhiye diff old.json new.json --json'],
  info: ['zhiye info', 'zhiye info --json'],
  completion: [
    'source <(zhiye completion bash)',
    'zhiye completion zsh > _zhiye',
    'zhiye completion fish > zhiye.fish',
  ],
};
