import { damaged, refuseMoreThan } from '../damaged.js';
import { CopiedXml } from './copied-xml.js';
import { TONE_TEXT, TONES, type Tone } from './tone.js';
import { prefixOf, withAttribute, withoutAttribute } from './xml-text.js';

/** How an added cell looks next to its neighbour. */
export type CellLook =
  /** Like the neighbour. */
  | { readonly kind: 'plain' }
  /**
   * Like the neighbour, for sentences: from the left and the top, so that one which is too long for its row shows its
   * beginning, and not over other rows.
   */
  | { readonly kind: 'sentence' }
  /** Filled as a verdict. */
  | { readonly kind: 'verdict'; readonly tone: Tone };

/** The formats of cells are 65,490 in Excel. */
const MOST_FORMATS = 65_490;

/** The largest part `styles.xml` that is edited; those of worn-out workbooks have a few MiB. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** Elements of one kind in the style sheet: as they are written there, and those that are added. */
interface Collection {
  readonly all: string[];
  readonly added: string[];
  readonly indexes: Map<string, number>;
}

type CollectionName = keyof typeof ITEMS;

const ITEMS = { fonts: 'font', fills: 'fill', cellXfs: 'xf' } as const;

/**
 * The part `styles.xml` of a workbook, to which formats are added that differ a little from those that are there. What is
 * there keeps its number and its every character; a format that is there already is used again.
 */
export class StyleSheet {
  readonly #text: string;
  readonly #collections: ReadonlyMap<CollectionName, Collection>;
  readonly #prefix: string;
  readonly #known = new Map<string, number>();

  private constructor(
    text: string,
    prefix: string,
    collections: ReadonlyMap<CollectionName, Collection>,
  ) {
    this.#text = text;
    this.#prefix = prefix;
    this.#collections = collections;
  }

  /** @throws InputError `document-damaged` */
  static async read(pieces: AsyncIterable<string>): Promise<StyleSheet> {
    let text = '';
    for await (const piece of pieces) {
      text += piece;
      refuseMoreThan(MOST_CHARACTERS, text.length, 'characters');
    }
    let prefix = '';
    const collections = new Map<CollectionName, Collection>();
    const open: string[] = [];
    let itemStart = 0;
    const copy: CopiedXml = new CopiedXml({
      open: (name) => {
        if (open.length === 0) prefix = prefixOf(copy.tag);
        open.push(name);
        const collection = collectionNamed(name);
        if (open.length === 2 && collection !== undefined) {
          collections.set(collection, { all: [], added: [], indexes: new Map() });
        }
        if (open.length === 3) itemStart = copy.tagStart;
      },
      close: (name) => {
        open.pop();
        const within = collectionNamed(open[1]);
        if (open.length !== 2 || within === undefined || ITEMS[within] !== name) return;
        add(collections.get(within), text.slice(itemStart, copy.tagEnd));
      },
    });
    // Places are looked up in the whole text.
    copy.hold();
    copy.read(text);
    copy.end();
    return new StyleSheet(text, prefix, collections);
  }

  /**
   * The number of the format that looks like another one's neighbour.
   *
   * @param neighbour the number of the other; 0, the first, where it says none
   */
  format(neighbour: number, look: CellLook): number {
    const key = `${neighbour} ${look.kind === 'verdict' ? look.tone : look.kind}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const formats = this.#collections.get('cellXfs');
    const own = formats?.all[neighbour] ?? formats?.all[0];
    if (formats === undefined || own === undefined) return 0;
    const number = place(formats, this.#varied(own, look));
    refuseMoreThan(MOST_FORMATS, formats.all.length, 'formats');
    this.#known.set(key, number);
    return number;
  }

  get isChanged(): boolean {
    return [...this.#collections.values()].some(({ added }) => added.length > 0);
  }

  /** The part with the formats that were added. */
  text(): string {
    const open: string[] = [];
    let isEmpty = false;
    const copy: CopiedXml = new CopiedXml({
      open: (name) => {
        open.push(name);
        const collection = collectionNamed(name);
        if (open.length !== 2 || collection === undefined) return;
        isEmpty = copy.tag.endsWith('/>');
        const { all, added } = this.#collections.get(collection) ?? EMPTY;
        if (added.length === 0) return;
        copy.replaceTag((tag) => {
          const counted = /\scount\s*=/.test(tag) ? withAttribute(tag, 'count', all.length) : tag;
          // An empty element gets an end.
          return counted.replace(/\s*\/>$/, `>${added.join('')}</${this.#prefix}${name}>`);
        });
      },
      close: (name) => {
        open.pop();
        const collection = collectionNamed(name);
        if (open.length !== 1 || collection === undefined || isEmpty) return;
        const { added } = this.#collections.get(collection) ?? EMPTY;
        if (added.length === 0) return;
        copy.copyTo(copy.tagStart);
        copy.insert(added.join(''));
      },
    });
    return copy.read(this.#text) + copy.end();
  }

  #varied(own: string, look: CellLook): string {
    const [, start = '', content = ''] = /^(<[^>]*?)(?:\/>$|>([\s\S]*)<\/[^<]*>$)/.exec(own) ?? [];
    let tag = withoutAttribute(withoutAttribute(start, 'quotePrefix'), 'pivotButton');
    let inner = content;
    tag = withAttribute(tag, 'numFmtId', 0);
    if (look.kind === 'sentence') {
      tag = withAttribute(tag, 'applyAlignment', 1);
      inner = this.#alignedLeft(inner);
    }
    if (look.kind === 'verdict') tag = this.#toned(tag, look.tone);
    const name = `${this.#prefix}xf`;
    return inner === '' ? `${tag.trimEnd()}/>` : `${tag}>${inner}</${name}>`;
  }

  #alignedLeft(content: string): string {
    const pattern = /<(?:[^\s/>:]+:)?alignment\b[^>]*>/;
    const found = pattern.exec(content)?.[0];
    if (found === undefined) {
      return `<${this.#prefix}alignment horizontal="left" vertical="top"/>${content}`;
    }
    const upright = withoutAttribute(withoutAttribute(found, 'textRotation'), 'indent');
    const left = withAttribute(upright, 'horizontal', 'left');
    return content.replace(pattern, () => withAttribute(left, 'vertical', 'top'));
  }

  #toned(tag: string, tone: Tone): string {
    const { fill, isBold } = TONES[tone];
    const fills = this.#collections.get('fills');
    const fonts = this.#collections.get('fonts');
    let toned = tag;
    if (fills !== undefined) {
      const number = place(fills, this.#solidFill(fill));
      toned = withAttribute(withAttribute(toned, 'fillId', number), 'applyFill', 1);
    }
    const font = fonts?.all[Number(/\sfontId\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0)];
    if (fonts !== undefined && font !== undefined) {
      const number = place(fonts, this.#blackFont(font, isBold));
      toned = withAttribute(withAttribute(toned, 'fontId', number), 'applyFont', 1);
    }
    return toned;
  }

  #solidFill(argb: string): string {
    const p = this.#prefix;
    return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  }

  /** A font in black; one without a colour is black already. */
  #blackFont(font: string, isBold: boolean): string {
    const p = this.#prefix;
    const black = font.replace(
      /<(?:[^\s/>:]+:)?color\b[^>]*?(\/>|>\s*<\/[^>]*>)/,
      `<${p}color rgb="${TONE_TEXT}"/>`,
    );
    if (!isBold) return black;
    const plain = black.replace(/<(?:[^\s/>:]+:)?b(?=[\s/>])[^>]*?(\/>|>\s*<\/[^>]*>)/, '');
    const bold = `<${p}b/>`;
    if (/^<[^>]*\/>$/.test(plain)) return `<${p}font>${bold}</${p}font>`;
    return plain.replace(/^<[^>]*>/, (start) => start + bold);
  }
}

const EMPTY: Collection = { all: [], added: [], indexes: new Map() };

function collectionNamed(name: string | undefined): CollectionName | undefined {
  return name === 'fonts' || name === 'fills' || name === 'cellXfs' ? name : undefined;
}

function add(collection: Collection | undefined, item: string): void {
  if (collection === undefined) throw damaged('part-missing', 'styles');
  if (!collection.indexes.has(item)) collection.indexes.set(item, collection.all.length);
  collection.all.push(item);
}

/** The number of an item, which is added unless it is there. */
function place(collection: Collection, item: string): number {
  const known = collection.indexes.get(item);
  if (known !== undefined) return known;
  add(collection, item);
  collection.added.push(item);
  return collection.all.length - 1;
}
