import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { workbookFault } from './workbook-archive.js';

/** What happens at each tag and text of a part; the namespace prefix that some programs write is taken off. */
interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Parses a part chunk by chunk; control returns after each chunk, so that what was gathered can be handed on. */
export async function* parseXml(part: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new StringDecoder('utf8');
  parser.on('error', () => {
    throw workbookFault('file-damaged');
  });
  // A document type could define entities that unfold without end; no workbook has one.
  parser.on('doctype', () => {
    throw workbookFault('file-format');
  });
  if (handlers.open)
    parser.on('opentag', (tag) => handlers.open!(local(tag.name), tag.attributes as Record<string, string>));
  if (handlers.text) parser.on('text', (text) => handlers.text!(text));
  if (handlers.close) parser.on('closetag', (tag) => handlers.close!(local(tag.name)));
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      parser.write(decoder.write(chunk));
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    if (isDamage(error as NodeJS.ErrnoException)) throw workbookFault('file-damaged');
    throw error;
  } finally {
    part.destroy();
  }
}

/** The unpacking itself found the part broken: a checksum, a size or a stream that ends too soon. */
function isDamage(error: Error): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    code.startsWith('Z_') || /not enough bytes|too many bytes|unexpected EOF|invalid/i.test(error.message)
  );
}

export async function parseWholeXml(part: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(part, handlers));
}
