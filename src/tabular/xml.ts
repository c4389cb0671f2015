import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ZhiyeError } from '../catalog/errors.js';

/** An element as it is opened: its name without prefix, and its attributes by name without prefix. */
export interface OpenElement {
  readonly name: string;
  attribute(name: string): string | undefined;
}

export interface XmlHandlers {
  open?(element: OpenElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Text is handed to the parser in pieces of so many bytes, so that none of its buffers grows with the document. */
const PIECE = 1 << 16;

/** Office documents nest a few dozen elements; the parser looks through all that are open for each one it opens. */
const DEEPEST = 256;

/**
 * Reads an XML document part. A document type, which no office program writes and which can define entities without
 * end, is refused, and so are elements nested without end.
 *
 * @throws ZhiyeError `document-damaged`
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string): never => {
    throw new ZhiyeError('document-damaged', { reason });
  };
  parser.on('doctype', () => refuse('a document type definition'));
  parser.on('error', (error) => refuse(error.message));
  let depth = 0;
  parser.on('opentag', (tag: SaxesTagNS) => {
    depth += 1;
    if (depth > DEEPEST) refuse('elements nested without end');
    const attributes = Object.values(tag.attributes);
    handlers.open?.({
      name: tag.local,
      attribute: (name) => attributes.find((attribute) => attribute.local === name)?.value,
    });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(tag.local);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}
