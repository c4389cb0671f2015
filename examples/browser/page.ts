import { classification } from '../../src/classification.js';
import {
  type CheckResult,
  embeddedCatalogue as catalogue,
  check,
  type Entry,
  groups,
  info,
  type Level,
  list,
  type SearchResult,
  search,
} from '../../src/index.js';
import { en, type Texts, zh } from './texts.js';

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1, 'special'];

let texts: Texts = navigator.language.toLowerCase().startsWith('zh') ? zh : en;

const query = element('query', HTMLInputElement);
const group = element('group', HTMLSelectElement);
const levels = element('levels');
const answer = element('answer');
const entries = element('entries');

function element<Kind extends HTMLElement = HTMLElement>(id: string, kind?: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found === null || (kind !== undefined && !(found instanceof kind))) {
    throw new Error(`the page has no ${id}`);
  }
  return found as Kind;
}

function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** The level that is chosen; `undefined` for any. */
function chosenLevel(): Level | undefined {
  const checked = levels.querySelector<HTMLInputElement>('input:checked')?.value;
  return LEVELS.find((level) => String(level) === checked);
}

/** Writes what does not depend on the query. */
function drawFrame(): void {
  const level = chosenLevel();
  document.documentElement.lang = texts.tag;
  document.title = texts.heading;
  element('heading').textContent = texts.heading;
  element('language').textContent = texts.otherLanguage;
  element('language').lang = texts === zh ? 'en' : 'zh-CN';
  element('query-label').textContent = texts.query;
  element('group-label').textContent = texts.group;
  element('level-label').textContent = texts.level;
  const chosenGroup = group.value;
  group.replaceChildren(
    make('option', { value: '' }, texts.allGroups),
    ...groups(catalogue).map(({ code, name }) =>
      make('option', { value: code }, name === null ? code : `${code} ${name}`),
    ),
  );
  group.value = chosenGroup;
  levels.replaceChildren(
    ...[undefined, ...LEVELS].map((each) => {
      const value = each === undefined ? '' : String(each);
      const checked: Record<string, string> = each === level ? { checked: '' } : {};
      const name = each === undefined ? texts.anyLevel : texts.levelName[each];
      return make(
        'label',
        {},
        make('input', { type: 'radio', name: 'level', value, ...checked }),
        name,
      );
    }),
  );
  const { title, counts } = info(catalogue);
  element('source').textContent = texts.source(title ?? '', counts.entries);
}

/** Writes the answer and the entries for the query, group and level that are chosen. */
function draw(): void {
  const text = query.value.trim();
  const level = chosenLevel();
  const options = {
    ...(group.value === '' ? {} : { code: group.value }),
    ...(level === undefined ? {} : { levels: [level] }),
  };
  const found: readonly (Entry | SearchResult)[] =
    text === '' ? list(catalogue, options) : search(catalogue, text, options);
  const [first] = found;
  drawAnswer(text, level);
  const isGuess = first !== undefined && 'match' in first && first.match.kind === 'fuzzy';
  element('count').textContent = [
    found.length === 0 ? texts.nothing : texts.count(found.length),
    ...(isGuess ? [texts.guesses] : []),
  ].join(' · ');
  element('head').replaceChildren(
    make('th', { scope: 'col', class: 'code' }, texts.code),
    make('th', { scope: 'col' }, texts.title),
    ...LEVELS.map((each) =>
      make(
        'th',
        {
          scope: 'col',
          class: each === level ? 'level chosen' : 'level',
          'aria-label': texts.levelName[each],
        },
        each === 'special' ? texts.specialShort : String(each),
      ),
    ),
  );
  entries.replaceChildren(...found.map((entry) => row(entry, level)));
}

/** What `check` says of the query, where it is a name or a code. */
function drawAnswer(text: string, level: Level | undefined): void {
  const result = text === '' ? undefined : check(catalogue, text, [level ?? 5], { classification });
  const words = result === undefined ? undefined : answerTo(result, level !== undefined);
  answer.className = words === undefined ? '' : (result?.verdict ?? '');
  answer.replaceChildren(...(words === undefined ? [] : [make('p', {}, words)]));
}

function answerTo(result: CheckResult, hasLevel: boolean): string | undefined {
  const { verdict, query: asked, target, classification: classified } = result;
  if (verdict === 'ambiguous') return texts.ambiguous(asked.name);
  if (verdict === 'unlisted' && classified !== null) {
    return texts.unlisted(texts.named(classified.name, classified.code));
  }
  if (target === null || !hasLevel) return undefined;
  return result.levels
    .map((each) => {
      const named = each.verdict === 'closed' ? each.alternatives : each.entries;
      return texts.verdict(
        texts.named(target.title, target.code),
        texts.levelName[each.level],
        each.verdict,
        texts.list(named.map(({ title }) => title)),
      );
    })
    .join(' ');
}

function row(entry: Entry | SearchResult, chosen: Level | undefined): HTMLElement {
  const title = make('button', { type: 'button', class: 'title', lang: 'zh-CN' }, entry.title);
  title.addEventListener('click', () => {
    query.value = entry.title;
    query.focus();
    draw();
  });
  const alias = 'match' in entry ? entry.match.alias : undefined;
  const also = alias === undefined ? [] : [make('div', { class: 'also' }, texts.also(alias))];
  return make(
    'tr',
    {},
    make('td', { class: 'code' }, entry.code),
    make('td', {}, title, ...also),
    ...LEVELS.map((level) => {
      const isOpen = entry.levels.includes(level);
      const kind = `level${isOpen ? ' open' : ''}${level === chosen ? ' chosen' : ''}`;
      const label = `${texts.levelName[level]}: ${isOpen ? texts.open : texts.closed}`;
      const shown = make('span', { 'aria-hidden': 'true' }, isOpen ? '✓' : '–');
      return make('td', { class: kind }, shown, make('span', { class: 'spoken' }, label));
    }),
  );
}

element('language').addEventListener('click', () => {
  texts = texts === zh ? en : zh;
  drawFrame();
  draw();
});
document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('form')?.addEventListener('input', draw);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== query) {
    event.preventDefault();
    query.select();
  }
  if (event.key === 'Escape') {
    query.value = '';
    query.focus();
    draw();
  }
});
drawFrame();
draw();
