// Pixels without a GPU. Edges are not painted one over the other: each adds its colour and weight to the pixels it crosses,
// and the sum decides how much of the background is left.
import { outline } from "./shape";
import { Camera, DIM, Look, Marks, Renderer, SHAPES } from "./renderer";

/** Smaller points are squares. */
const SMALLEST_SHAPE = 1.6;

export class Cpu implements Renderer {
  readonly name = "cpu";
  private sums = new Float32Array(0);
  private image: ImageData | undefined;
  private nodes: Uint32Array = new Uint32Array(0);
  private pairs: Uint32Array = new Uint32Array(0);
  private chosenNodes: Uint32Array = new Uint32Array(0);
  private chosenPairs: Uint32Array = new Uint32Array(0);
  private readonly context: CanvasRenderingContext2D;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly marks: Marks,
  ) {
    // Pixels of the processor's: a canvas on a GPU would first wait for one.
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    if (!context) throw new Error("the browser draws nothing: no 2d canvas");
    this.context = context;
  }

  updatePlaces(): void {}
  updateColors(): void {}

  updateShown(nodes: Uint32Array, pairs: Uint32Array): void {
    [this.nodes, this.pairs] = [nodes, pairs];
  }

  updateChosen(nodes: Uint32Array, pairs: Uint32Array): void {
    [this.chosenNodes, this.chosenPairs] = [nodes, pairs];
  }

  draw(camera: Camera, look: Look): void {
    const { width, height } = this.canvas;
    if (!this.image || this.image.width !== width || this.image.height !== height) {
      this.image = this.context.createImageData(width, height);
      this.sums = new Float32Array(width * height * 4);
    } else {
      this.sums.fill(0);
    }
    const most = Math.min(this.pairs.length, look.most);
    const stronger = Math.min(3, this.pairs.length / Math.max(1, most));
    this.addLines(this.pairs, most, camera, look.alpha * stronger * (look.dimmed ? DIM.edges : 1));
    if (look.dimmed) this.addLines(this.chosenPairs, this.chosenPairs.length, camera, 1);
    this.tone(look.background, this.image);
    this.context.putImageData(this.image, 0, 0);
    this.points(this.nodes, camera, look, look.dimmed ? DIM.nodes : 1);
    if (look.dimmed) this.points(this.chosenNodes, camera, look, 1);
  }

  private addLines(pairs: Uint32Array, most: number, camera: Camera, alpha: number): void {
    const { x, y, from, to, pairColor } = this.marks;
    const { sums } = this;
    const { width, height } = this.canvas;
    const right = width - 1;
    const bottom = height - 1;
    // Until the browser has compiled it, which for the first picture it has not, an array taken apart costs more than the
    // arithmetic: here nothing is.
    for (let at = 0; at < most; at++) {
      const pair = pairs[at];
      const a = from[pair];
      const b = to[pair];
      const x0 = x[a] * camera.scale + camera.x;
      const y0 = y[a] * camera.scale + camera.y;
      const dx = x[b] * camera.scale + camera.x - x0;
      const dy = y[b] * camera.scale + camera.y - y0;
      // The part within the canvas (Liang and Barsky).
      let first = 0;
      let last = 1;
      if (dx === 0) {
        if (x0 < 0 || x0 > right) continue;
      } else {
        first = Math.max(first, (dx > 0 ? -x0 : right - x0) / dx);
        last = Math.min(last, (dx > 0 ? right - x0 : -x0) / dx);
      }
      if (dy === 0) {
        if (y0 < 0 || y0 > bottom) continue;
      } else {
        first = Math.max(first, (dy > 0 ? -y0 : bottom - y0) / dy);
        last = Math.min(last, (dy > 0 ? bottom - y0 : -y0) / dy);
      }
      if (first > last) continue;
      const color = pairColor[pair];
      const weight = (color >>> 24) * (alpha / 255);
      const red = (color & 255) * weight;
      const green = ((color >> 8) & 255) * weight;
      const blue = ((color >> 16) & 255) * weight;
      const steps = Math.floor(Math.max(Math.abs(dx), Math.abs(dy)) * (last - first));
      const each = (last - first) / (steps || 1);
      let px = x0 + first * dx;
      let py = y0 + first * dy;
      const stepX = dx * each;
      const stepY = dy * each;
      for (let step = 0; step <= steps; step++) {
        const pixel = ((py | 0) * width + (px | 0)) * 4;
        sums[pixel] += red;
        sums[pixel + 1] += green;
        sums[pixel + 2] += blue;
        sums[pixel + 3] += weight;
        px += stepX;
        py += stepY;
      }
    }
  }

  private tone([red, green, blue]: readonly [number, number, number], image: ImageData): void {
    const { data } = image;
    const { sums } = this;
    const paper = new Uint32Array(data.buffer);
    paper.fill(((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0);
    for (let at = 0; at < data.length; at += 4) {
      const weight = sums[at + 3];
      if (weight === 0) continue;
      const cover = Math.min(1, (weight / (weight + 0.6)) * 1.05);
      const part = cover / weight;
      data[at] = red * (1 - cover) + sums[at] * part;
      data[at + 1] = green * (1 - cover) + sums[at + 1] * part;
      data[at + 2] = blue * (1 - cover) + sums[at + 2] * part;
    }
  }

  private points(nodes: Uint32Array, camera: Camera, look: Look, alpha: number): void {
    const { x, y, nodeColor, nodeRim, nodeSize, nodeShape } = this.marks;
    const { context } = this;
    const { width, height } = this.canvas;
    context.globalAlpha = alpha;
    // One path for all points of a colour and shape.
    const groups = new Map<number, { color: number; rim: number; shape: number; marks: number[] }>();
    for (const node of nodes) {
      const px = x[node] * camera.scale + camera.x;
      const py = y[node] * camera.scale + camera.y;
      if (px < -30 || py < -30 || px > width + 30 || py > height + 30) continue;
      const key = nodeColor[node] * SHAPES.length + nodeShape[node];
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { color: nodeColor[node], rim: nodeRim[node], shape: nodeShape[node], marks: [] }));
      group.marks.push(px, py, Math.max(nodeSize[node] * look.nodeScale, 1.5) / 2);
    }
    for (const { color, rim, shape, marks } of groups.values()) {
      context.fillStyle = `rgb(${color & 255},${(color >> 8) & 255},${(color >> 16) & 255})`;
      context.strokeStyle = `rgb(${rim & 255},${(rim >> 8) & 255},${(rim >> 16) & 255})`;
      const [large, rimmed] = [new Path2D(), new Path2D()];
      for (let at = 0; at < marks.length; at += 3) {
        const [px, py, radius] = [marks[at], marks[at + 1], marks[at + 2]];
        if (radius < SMALLEST_SHAPE) context.fillRect(px - radius, py - radius, 2 * radius, 2 * radius);
        else outline(radius > 2.5 ? rimmed : large, shape, px, py, radius);
      }
      context.fill(large);
      context.fill(rimmed);
      context.stroke(rimmed);
    }
    context.globalAlpha = 1;
  }
}
