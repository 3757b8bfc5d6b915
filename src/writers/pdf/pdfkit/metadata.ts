import { type Text, text } from './library.ts';

/** What a file says of itself. */
export interface Metadata {
  readonly title: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly date: Date;
}

const producer = 'rolekit';

/** The document information dictionary, which pdfkit also makes XMP of. */
export function infoOf({ date, title }: Metadata) {
  return {
    Title: escapedInXmp(title),
    Producer: producer,
    Creator: producer,
    CreationDate: date,
    ModDate: date,
  };
}

/** The XMP that pdfkit does not write by itself. It names the file as PDF/UA-1 (ISO 14289-1, 5). */
export function xmpOf({ date, lang }: Metadata): string {
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:ModifyDate>${date.toISOString().slice(0, 19)}Z</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;
}

/**
 * pdfkit writes the title into the XMP as it is (6933), and so breaks it at "R&D". There it asks for `toString`; for the
 * information dictionary it asks for `valueOf`, and for `charCodeAt`, which would go by way of `toString`.
 */
function escapedInXmp(title: string): Text {
  return Object.assign(text(title), {
    toString: () => escapeXml(title),
    charCodeAt: (index: number) => title.charCodeAt(index),
  });
}

function escapeXml(value: string): string {
  return value
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
