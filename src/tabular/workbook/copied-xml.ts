import { damaged } from '../damaged.js';
import { type XmlHandlers, XmlReader } from '../xml.js';

/** A row of a sheet that goes on for longer is none: it has to be held until it ends. */
const LONGEST_HELD = 32 * 1024 * 1024;

/**
 * An XML document part on its way from one file to another: what is not edited is copied character for character.
 * Handlers are called with the place of the tag that they are called for, and edit at places that only go forward.
 */
export class CopiedXml {
  readonly #reader: XmlReader;
  /** What was read and is neither copied nor left out, and the place at which it begins. */
  #pending = '';
  #base = 0;
  #written = '';
  #isHeld = false;

  constructor(handlers: XmlHandlers) {
    this.#reader = new XmlReader(handlers);
  }

  /** Where the tag ends that a handler is called for. */
  get tagEnd(): number {
    return this.#reader.position;
  }

  /** Where that tag begins. An attribute cannot contain a `<`. */
  get tagStart(): number {
    return this.#base + this.#pending.lastIndexOf('<', this.tagEnd - this.#base - 1);
  }

  /** The tag as it is written. */
  get tag(): string {
    return this.slice(this.tagStart, this.tagEnd);
  }

  /** What is written between two places, neither of which has been passed. */
  slice(from: number, to: number): string {
    return this.#pending.slice(from - this.#base, to - this.#base);
  }

  /** Copies everything before a place. */
  copyTo(place: number): void {
    this.#written += this.#pending.slice(0, place - this.#base);
    this.skipTo(place);
  }

  /** Leaves out everything before a place. */
  skipTo(place: number): void {
    this.#pending = this.#pending.slice(place - this.#base);
    this.#base = place;
  }

  insert(text: string): void {
    this.#written += text;
  }

  /** Puts another text in place of the tag that a handler is called for. */
  replaceTag(edit: (tag: string) => string): void {
    const { tagStart, tagEnd, tag } = this;
    this.copyTo(tagStart);
    this.insert(edit(tag));
    this.skipTo(tagEnd);
  }

  /** Keeps what follows from being copied until it is released, so that places in it can be edited together. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
  }

  /** Reads on; gives what is copied and inserted so far. */
  read(piece: string): string {
    this.#pending += piece;
    this.#reader.write(piece);
    if (!this.#isHeld) {
      // The beginning of a tag waits for its end.
      const tag = this.#pending.lastIndexOf('<');
      const place = tag === -1 ? this.#base + this.#pending.length : this.#base + tag;
      this.copyTo(Math.min(place, this.#reader.position));
    }
    if (this.#pending.length > LONGEST_HELD) throw damaged('endless');
    return this.#take();
  }

  /** Gives what is left. */
  end(): string {
    this.#reader.close();
    this.copyTo(this.#base + this.#pending.length);
    return this.#take();
  }

  #take(): string {
    const written = this.#written;
    this.#written = '';
    return written;
  }
}

/** Copies a whole part, edited by handlers. */
export function copyXml(text: string, handlersOf: (copy: CopiedXml) => XmlHandlers): string {
  const handlers: { current: XmlHandlers } = { current: {} };
  const copy = new CopiedXml({
    open: (name, attributes) => handlers.current.open?.(name, attributes),
    close: (name) => handlers.current.close?.(name),
    text: (piece) => handlers.current.text?.(piece),
  });
  handlers.current = handlersOf(copy);
  return copy.read(text) + copy.end();
}
