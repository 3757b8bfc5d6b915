import type { Direction } from '../../../document/index.ts';
import type { BoxLook } from '../../../theme/index.ts';
import type { TextStyle } from '../text/style.ts';

/** What the parts of a field are drawn with. */
export interface FieldLook {
  readonly style: BoxLook;
  readonly label: TextStyle;
  /** Colour of its lines and frames. */
  readonly colour: string;
  readonly direction: Direction;
  /** Width of the column in points. */
  readonly width: number;
}
