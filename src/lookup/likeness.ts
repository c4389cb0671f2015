/**
 * What names a person at the end of a name, the longest first. 店员 of 咖啡店员 and 员 of 营业员 say as little of the
 * occupation as 师 does: names that share nothing else are not alike.
 */
const ENDINGS: readonly string[] = [
  ...['从业人员', '工作人员', '技术人员', '服务人员', '负责人'],
  ...['工程师', '技术员', '操作工', '操作员', '操机员', '管理员', '服务员', '业务员'],
  ...[
    '技师',
    '技工',
    '技术',
    '老师',
    '教练',
    '师傅',
    '学徒',
    '店员',
    '店长',
    '人员',
    '工人',
    '专员',
    '文员',
    '主管',
    '经理',
  ],
  ...[
    '主任',
    '组长',
    '队长',
    '助理',
    '顾问',
    '专家',
    '小哥',
    '阿姨',
    '大姐',
    '司机',
    '员工',
    '小工',
    '岗位',
  ],
  ...['师', '员', '工', '匠', '手', '者', '长', '生'],
];

/** A run of fewer characters is in too many names. */
const SHORTEST_RUN = 2;

/** A name, and what is left of it without each ending that it has, and without those that then come last: 店长助理. */
export function stems(form: string): string[] {
  const found = new Set([form]);
  // A set also gives what is added to it meanwhile.
  for (const each of found) {
    for (const ending of ENDINGS) {
      if (each.length > ending.length && each.endsWith(ending)) {
        found.add(each.slice(0, -ending.length));
      }
    }
  }
  return [...found];
}

/** Whether a text names a person and says nothing of an occupation. */
export function isEnding(form: string): boolean {
  return ENDINGS.includes(form);
}

/** The shortest of the {@link stems}: what a name says beside that it names a person. */
export function stem(form: string): string {
  return stems(form).reduce((one, other) => (other.length < one.length ? other : one));
}

/** How much a character tells of a name: 1 for one that few names have, less the more have it. */
export type Weight = (character: string) => number;

/**
 * How much of a text and of a name are the same runs of characters in the same order, from 0 to 1. The text counts more
 * than the name, which may be longer; and of the text most of all its end, which is what the rest describes: 酒吧 in
 * 酒吧驻唱 says less of it than 月嫂 in 金牌月嫂.
 *
 * @param ending where in the text its ending begins: what the two share has to begin before it
 */
export function likeness(text: string, name: string, ending: number, weight: Weight): number {
  const total = (whole: string) => [...whole].reduce((sum, each) => sum + weight(each), 0);
  const runs = commonRuns(text, name);
  const [first] = runs;
  if (first === undefined || first.start >= ending) return 0;
  const common = runs.reduce((sum, run) => sum + total(text.slice(run.start, run.end)), 0);
  const [ofText, ofName] = [total(text), total(name)];
  const rest = total(text.slice(runs.at(-1)?.end));
  return (0.6 * (common / ofText) + 0.4 * (common / ofName)) * (1 - rest / ofText);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The longest run that two texts share, and those before and after it. */
function commonRuns(text: string, name: string): Run[] {
  let [length, start, at] = [0, 0, 0];
  for (let from = 0; from < text.length; from += 1) {
    for (let other = 0; other < name.length; other += 1) {
      let run = 0;
      while (from + run < text.length && text[from + run] === name[other + run]) run += 1;
      if (run > length) [length, start, at] = [run, from, other];
    }
  }
  if (length < SHORTEST_RUN) return [];
  const end = start + length;
  const after = commonRuns(text.slice(end), name.slice(at + length)).map((run) => ({
    start: run.start + end,
    end: run.end + end,
  }));
  const before = commonRuns(text.slice(0, start), name.slice(0, at));
  return [...before, { start, end }, ...after];
}
