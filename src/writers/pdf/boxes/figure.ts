import type { Image } from '../../../document/index.ts';
import type { Canvas } from '../canvas.ts';
import type { StructureElement } from '../structure.ts';
import type { Box } from './box.ts';

/** Measures in points. */
export interface FigureSettings {
  readonly width: number;
  readonly height: number;
  readonly before: number;
  readonly after: number;
}

/** An image. Without an element it only decorates. */
export class FigureBox implements Box {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsWithNext = false;
  readonly breaks = false;
  private readonly image: Image;
  private readonly settings: FigureSettings;
  private readonly element: StructureElement | undefined;

  constructor(image: Image, settings: FigureSettings, element: StructureElement | undefined) {
    this.image = image;
    this.settings = settings;
    this.element = element;
    this.height = settings.height;
    this.before = settings.before;
    this.after = settings.after;
  }

  split(): undefined {
    return undefined;
  }

  paint(canvas: Canvas, x: number, y: number): void {
    const { width, height } = this.settings;
    canvas.image(this.image, this.element, x, y, width, height);
    if (!this.element) return;
    const bottom = canvas.height - y - height;
    const BBox = [x, bottom, x + width, bottom + height] as const;
    this.element.setAttributes({ O: 'Layout', Placement: 'Block', BBox });
  }
}
