// What is under the pointer.
import type { View } from "./view";

/** World units of a square of the grid. */
const CELL = 700;
const COLUMNS = 4096;

export class Picker {
  /** Nodes by square; made when something is asked. */
  private cells: Map<number, number[]> | undefined;

  constructor(private readonly view: View) {}

  /** After nodes were moved, hidden or shown. */
  forget(): void {
    this.cells = undefined;
  }

  private sorted(): Map<number, number[]> {
    const cells = new Map<number, number[]>();
    const { graph, shown } = this.view;
    for (const node of shown.nodes) {
      const key = cell(graph.x[node], graph.y[node]);
      const there = cells.get(key);
      if (there) there.push(node);
      else cells.set(key, [node]);
    }
    return cells;
  }

  /** The node at a place of the canvas, or the nearest within a few pixels. */
  node(x: number, y: number): number | undefined {
    const { graph, camera, density } = this.view;
    const [worldX, worldY] = [(x - camera.x) / camera.scale, (y - camera.y) / camera.scale];
    const reach = Math.min((22 * density) / camera.scale, CELL * 12);
    const cells = (this.cells ??= this.sorted());
    let best: number | undefined;
    let least = 5 * density;
    for (let gridY = Math.floor((worldY - reach) / CELL); gridY <= (worldY + reach) / CELL; gridY++) {
      for (let gridX = Math.floor((worldX - reach) / CELL); gridX <= (worldX + reach) / CELL; gridX++) {
        for (const node of cells.get(gridY * COLUMNS + gridX) ?? []) {
          const far = Math.hypot(graph.x[node] - worldX, graph.y[node] - worldY) * camera.scale - this.view.radius(node);
          if (far <= least) [least, best] = [far, node];
        }
      }
    }
    return best;
  }

  /** The line at a place of the canvas. */
  pair(x: number, y: number): number | undefined {
    const { graph, camera, density, shown } = this.view;
    const [worldX, worldY] = [(x - camera.x) / camera.scale, (y - camera.y) / camera.scale];
    let least = ((4 * density) / camera.scale) ** 2;
    let best: number | undefined;
    for (const pair of shown.pairs) {
      const [a, b] = [graph.from[pair], graph.to[pair]];
      const [dx, dy] = [graph.x[b] - graph.x[a], graph.y[b] - graph.y[a]];
      const along = Math.max(0, Math.min(1, ((worldX - graph.x[a]) * dx + (worldY - graph.y[a]) * dy) / (dx * dx + dy * dy || 1)));
      const far = (graph.x[a] + along * dx - worldX) ** 2 + (graph.y[a] + along * dy - worldY) ** 2;
      if (far < least) [least, best] = [far, pair];
    }
    return best;
  }
}

function cell(x: number, y: number): number {
  return Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL);
}
