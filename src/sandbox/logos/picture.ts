/** A colour: red, green and blue, from 0 to 255. */
export interface Color {
  red: number;
  green: number;
  blue: number;
}

/** A square picture of two colours. */
export interface Picture {
  /** The width and height, in pixels. */
  size: number;
  /** The colour of the background. */
  ground: Color;
  /** The colour of the drawing. */
  ink: Color;
  /** Says whether there is ink at a pixel. */
  hasInk(x: number, y: number): boolean;
}
