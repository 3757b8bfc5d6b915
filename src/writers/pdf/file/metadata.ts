import type { ObjectFile } from './objects.ts';
import { dateString, textString } from './syntax.ts';

export interface Metadata {
  readonly title: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly date: Date;
}

const producer = 'rolekit';

/** Writes the document information dictionary and gives its object. */
export function writeInfo(file: ObjectFile, { title, date }: Metadata): number {
  const at = dateString(date);
  return file.add(
    `<</Title ${textString(title)}/Producer(${producer})/Creator(${producer})/CreationDate ${at}/ModDate ${at}>>`,
  );
}

/**
 * Writes the XMP metadata stream and gives its object. It names the file as PDF/UA-1 (ISO 14289-1, 5) and says the
 * same as the information dictionary.
 */
export function writeXmp(file: ObjectFile, { title, lang, date }: Metadata): number {
  const at = `${date.toISOString().slice(0, 19)}Z`;
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return file.addStream('/Type/Metadata/Subtype/XML', Buffer.from(xmp, 'utf8'));
}

function escapeXml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
