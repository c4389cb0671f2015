import { SaxesParser } from 'saxes';
import type { Damage } from '../tables/input-error.js';
import { damaged } from './damaged.js';

/** The attributes of an element by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** Takes an XML document part; the names of elements come without prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Office documents nest a few dozen elements; the parser looks through all that are open for each one it opens. */
const DEEPEST = 256;

/** A cell of Excel has at most 32,767 characters; a text or a tag that goes on for longer is never meant. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Reads an XML document part as it comes. A document type, which no office program writes and which can define entities
 * without end, is refused, and so are elements nested without end and texts that do not end.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #depth = 0;
  /** Characters taken since the parser last found something. */
  #pending = 0;

  constructor(handlers: XmlHandlers) {
    const parser = this.#parser;
    const refuse = (damage: Damage, detail = ''): never => {
      throw damaged(damage, detail);
    };
    parser.on('doctype', () => refuse('doctype'));
    parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) refuse('encoding', encoding);
    });
    parser.on('error', () => refuse('xml'));
    parser.on('opentag', (tag) => {
      this.#pending = 0;
      this.#depth += 1;
      if (this.#depth > DEEPEST) refuse('nesting');
      handlers.open?.(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag) => {
      this.#pending = 0;
      this.#depth -= 1;
      handlers.close?.(localName(tag.name));
    });
    if (handlers.text !== undefined) {
      const take = (text: string) => handlers.text?.(text);
      parser.on('text', take);
      parser.on('cdata', take);
    }
  }

  /** How many characters were read: where the tag ends that a handler is called for. */
  get position(): number {
    return this.#parser.position;
  }

  /** @throws InputError `document-damaged` */
  write(text: string): void {
    this.#pending += text.length;
    this.#parser.write(text);
    if (this.#pending > LONGEST) throw damaged('endless');
  }

  /** @throws InputError `document-damaged` if elements are open */
  close(): void {
    this.#parser.close();
  }
}

/**
 * Reads a whole XML document part.
 *
 * @throws InputError `document-damaged`
 */
export async function readXml(
  pieces: Iterable<string> | AsyncIterable<string>,
  handlers: XmlHandlers,
): Promise<void> {
  const reader = new XmlReader(handlers);
  for await (const piece of pieces) reader.write(piece);
  reader.close();
}

/** The attribute of a name, whatever its prefix; one without prefix before others. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
