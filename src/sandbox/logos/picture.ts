/** A colour: its red, its green and its blue, from 0 to 255. */
export interface Color {
  red: number;
  green: number;
  blue: number;
}

/** A square picture of two colours. */
export interface Picture {
  /** How wide and high it is, in pixels. */
  size: number;
  /** The colour of what is not drawn on. */
  ground: Color;
  /** The colour of what is. */
  ink: Color;
  /** Says whether there is ink at a pixel. */
  hasInk(x: number, y: number): boolean;
}
