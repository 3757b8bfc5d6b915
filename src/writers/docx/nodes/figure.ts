import type { Figure, Image } from '../../../document/index.ts';
import { drawingNamespaces } from '../parts/namespaces.ts';
import type { Contents, Scene } from '../scene.ts';
import { emu } from '../units.ts';
import { escapeXml } from '../xml.ts';
import { paragraph } from './paragraph.ts';

/** Images are taken as 96 pixels to the inch where nothing makes them smaller. */
const pointsPerPixel = 0.75;

/** An image on a line of its own, scaled down to the theme's width and the room there is. */
export function writeFigure(figure: Figure, scene: Scene): string {
  const { contents, relationships } = scene.story;
  const style = contents.sheet.named('figure', figure.class);
  const { page } = contents.sheet.theme;
  const roomHeight = page.height - page.margins.top - page.margins.bottom;
  const size = scaledSize(figure.image, Math.min(style.look.width ?? scene.width, scene.width), roomHeight);
  const id = relationships.internal('image', `media/${mediaName(figure.image, contents)}`);
  contents.drawings += 1;
  return paragraph(scene, style, drawing(figure.image, size, id, contents.drawings));
}

/** The name of an image's file in the package; the same data is stored once. */
function mediaName(image: Image, { images }: Contents): string {
  const known = images.get(image.data);
  if (known) return known.name;
  const name = `image${images.size + 1}.${image.format}`;
  images.set(image.data, { image, name });
  return name;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function scaledSize(image: Image, greatestWidth: number, greatestHeight: number): Size {
  const width = Math.max(1, image.width) * pointsPerPixel;
  const height = Math.max(1, image.height) * pointsPerPixel;
  const scale = Math.min(1, greatestWidth / width, greatestHeight / height);
  return { width: width * scale, height: height * scale };
}

/** An inline picture (ECMA-376 part 1, 20.4.2.8). */
function drawing(image: Image, size: Size, relationship: string, id: number): string {
  const extent = `cx="${Math.max(1, emu(size.width))}" cy="${Math.max(1, emu(size.height))}"`;
  const properties = `id="${id}" name="Picture ${id}"`;
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
    image.alt === ''
      ? `<wp:docPr ${properties} descr="">${decorative}</wp:docPr>`
      : `<wp:docPr ${properties} descr="${escapeXml(image.alt)}"/>`,
    `<a:graphic xmlns:a="${drawingNamespaces.main}"><a:graphicData uri="${drawingNamespaces.picture}">`,
    `<pic:pic xmlns:pic="${drawingNamespaces.picture}"><pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}

/** Word's mark of an image that only decorates ([MS-ODRAWXML] 2.26). */
const decorative = `<a:extLst xmlns:a="${drawingNamespaces.main}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;
