// The outlines of points, for canvases and SVG.

interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
}

/** Corners on a circle of radius one; none for the circle itself. In the order of `SHAPES`. */
const CORNERS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  [[0, -1.15], [1.02, 0.62], [-1.02, 0.62]],
  [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  [[-0.53, -0.92], [0.53, -0.92], [1.06, 0], [0.53, 0.92], [-0.53, 0.92], [-1.06, 0]],
  [
    [-0.4, -1.05], [0.4, -1.05], [0.4, -0.4], [1.05, -0.4], [1.05, 0.4], [0.4, 0.4],
    [0.4, 1.05], [-0.4, 1.05], [-0.4, 0.4], [-1.05, 0.4], [-1.05, -0.4], [-0.4, -0.4],
  ],
];

/** Adds the shape to `path`. */
export function outline(path: Path, shape: number, x: number, y: number, radius: number): void {
  const corners = CORNERS[shape];
  if (corners.length === 0) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, Math.PI * 2);
    return;
  }
  corners.forEach(([dx, dy], at) => {
    if (at === 0) path.moveTo(x + dx * radius, y + dy * radius);
    else path.lineTo(x + dx * radius, y + dy * radius);
  });
  path.closePath();
}

/** The shape as data of an SVG path. */
export function pathData(shape: number, x: number, y: number, radius: number): string {
  const corners = CORNERS[shape];
  const at = (dx: number, dy: number): string => `${(x + dx * radius).toFixed(1)} ${(y + dy * radius).toFixed(1)}`;
  if (corners.length > 0) return `M${corners.map(([dx, dy]) => at(dx, dy)).join("L")}Z`;
  const r = radius.toFixed(1);
  return `M${at(-1, 0)}A${r} ${r} 0 1 0 ${at(1, 0)}A${r} ${r} 0 1 0 ${at(-1, 0)}Z`;
}
