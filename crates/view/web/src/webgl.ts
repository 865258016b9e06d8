// Lines of one pixel and points as squares with a shape cut out of them, in WebGL2.
import { Camera, DIM, Look, Marks, Renderer } from "./renderer";

const LINE_VERTEX = `#version 300 es
in vec2 place; in vec4 color;
uniform vec4 view; uniform float alpha;
out vec4 ink;
void main() { gl_Position = vec4(place * view.xy + view.zw, 0, 1); ink = vec4(color.rgb, color.a * alpha); }`;

const LINE_FRAGMENT = `#version 300 es
precision mediump float;
in vec4 ink; out vec4 pixel;
void main() { pixel = vec4(ink.rgb * ink.a, ink.a); }`;

const POINT_VERTEX = `#version 300 es
in vec2 place; in vec4 color; in float size; in float shape; in vec4 edge;
uniform vec4 view; uniform vec2 scale;
out vec4 ink; out vec4 line; out float wide; flat out int form;
void main() {
  gl_Position = vec4(place * view.xy + view.zw, 0, 1);
  wide = max(size * scale.x, 1.5);
  gl_PointSize = wide * 1.25 + 2.0;
  ink = vec4(color.rgb, scale.y); line = vec4(edge.rgb, scale.y); form = int(shape);
}`;

// Distances to the outline, positive inside, in pixels.
const POINT_FRAGMENT = `#version 300 es
precision highp float;
in vec4 ink; in vec4 line; in float wide; flat in int form; out vec4 pixel;
void main() {
  vec2 at = (gl_PointCoord - 0.5) * (wide * 1.25 + 2.0);
  float r = wide * 0.5;
  vec2 a = abs(at);
  float inside = r - length(at);
  if (form == 1) inside = r * 0.88 - max(a.x, a.y);
  else if (form == 2) inside = min(r * 0.62 - at.y, (at.y * 0.5 + r * 0.58) - a.x * 0.88);
  else if (form == 3) inside = (r * 1.15 - a.x - a.y) * 0.7071;
  else if (form == 4) inside = r * 0.92 - max(a.y, a.x * 0.866 + a.y * 0.5);
  else if (form == 5) inside = max(min(r * 0.4 - a.x, r * 1.05 - a.y), min(r * 0.4 - a.y, r * 1.05 - a.x));
  float cover = clamp(inside + 0.5, 0.0, 1.0);
  if (cover <= 0.0) discard;
  float core = wide > 5.0 ? clamp(inside - 0.6, 0.0, 1.0) : 1.0;
  vec4 color = mix(line, ink, core);
  pixel = vec4(color.rgb * color.a * cover, color.a * cover);
}`;

type Buffers = "places" | "colors" | "rims" | "sizes" | "shapes" | "ends" | "endColors" | "nodes" | "pairs" | "chosenNodes" | "chosenPairs";

export class WebGl implements Renderer {
  readonly name = "webgl2";
  private readonly lines: WebGLProgram;
  private readonly points: WebGLProgram;
  private readonly buffers = new Map<Buffers, WebGLBuffer>();
  private readonly counts = { nodes: 0, pairs: 0, chosenNodes: 0, chosenPairs: 0 };

  /** Throws where there is no WebGL2. */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly gl: WebGL2RenderingContext,
    private readonly marks: Marks,
  ) {
    this.lines = program(gl, LINE_VERTEX, LINE_FRAGMENT, ["place", "color"]);
    this.points = program(gl, POINT_VERTEX, POINT_FRAGMENT, ["place", "color", "size", "shape", "edge"]);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.fill("sizes", marks.nodeSize);
    this.fill("shapes", marks.nodeShape);
    this.updatePlaces();
    this.updateColors();
  }

  updatePlaces(): void {
    const { x, y, from, to } = this.marks;
    const places = new Float32Array(x.length * 2);
    for (let node = 0; node < x.length; node++) {
      places[2 * node] = x[node];
      places[2 * node + 1] = y[node];
    }
    const ends = new Float32Array(from.length * 4);
    for (let pair = 0; pair < from.length; pair++) {
      ends[4 * pair] = x[from[pair]];
      ends[4 * pair + 1] = y[from[pair]];
      ends[4 * pair + 2] = x[to[pair]];
      ends[4 * pair + 3] = y[to[pair]];
    }
    this.fill("places", places);
    this.fill("ends", ends);
  }

  updateColors(): void {
    const { nodeColor, nodeRim, pairColor, nodeSize } = this.marks;
    this.fill("colors", nodeColor);
    this.fill("rims", nodeRim);
    this.fill("sizes", nodeSize);
    const twice = new Uint32Array(pairColor.length * 2);
    for (let pair = 0; pair < pairColor.length; pair++) twice[2 * pair] = twice[2 * pair + 1] = pairColor[pair];
    this.fill("endColors", twice);
  }

  updateShown(nodes: Uint32Array, pairs: Uint32Array): void {
    this.list("nodes", nodes);
    this.list("pairs", ends(pairs));
  }

  updateChosen(nodes: Uint32Array, pairs: Uint32Array): void {
    this.list("chosenNodes", nodes);
    this.list("chosenPairs", ends(pairs));
  }

  draw(camera: Camera, look: Look, wait: boolean): void {
    const { gl, canvas } = this;
    const [red, green, blue] = look.background;
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(red / 255, green / 255, blue / 255, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const view: [number, number, number, number] = [
      (camera.scale * 2) / canvas.width,
      (-camera.scale * 2) / canvas.height,
      (camera.x * 2) / canvas.width - 1,
      1 - (camera.y * 2) / canvas.height,
    ];
    const most = Math.min(this.counts.pairs, look.most * 2);
    this.drawLines("pairs", most, view, look.alpha * (look.dimmed ? DIM.edges : 1) * Math.min(3, this.counts.pairs / Math.max(1, most)));
    this.drawPoints("nodes", view, look.nodeScale, look.dimmed ? DIM.nodes : 1);
    if (look.dimmed) {
      this.drawLines("chosenPairs", this.counts.chosenPairs, view, Math.max(look.alpha, 0.8));
      this.drawPoints("chosenNodes", view, look.nodeScale, 1);
    }
    if (wait) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  private drawLines(list: "pairs" | "chosenPairs", count: number, view: [number, number, number, number], alpha: number): void {
    const { gl, lines } = this;
    if (count === 0) return;
    gl.useProgram(lines);
    gl.uniform4f(gl.getUniformLocation(lines, "view"), ...view);
    gl.uniform1f(gl.getUniformLocation(lines, "alpha"), Math.min(1, alpha));
    this.attributes([
      ["ends", 2, gl.FLOAT, false],
      ["endColors", 4, gl.UNSIGNED_BYTE, true],
    ]);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.buffer(list));
    gl.drawElements(gl.LINES, count, gl.UNSIGNED_INT, 0);
  }

  private drawPoints(list: "nodes" | "chosenNodes", view: [number, number, number, number], scale: number, alpha: number): void {
    const { gl, points } = this;
    if (this.counts[list] === 0) return;
    gl.useProgram(points);
    gl.uniform4f(gl.getUniformLocation(points, "view"), ...view);
    gl.uniform2f(gl.getUniformLocation(points, "scale"), scale, alpha);
    this.attributes([
      ["places", 2, gl.FLOAT, false],
      ["colors", 4, gl.UNSIGNED_BYTE, true],
      ["sizes", 1, gl.FLOAT, false],
      ["shapes", 1, gl.UNSIGNED_BYTE, false],
      ["rims", 4, gl.UNSIGNED_BYTE, true],
    ]);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.buffer(list));
    gl.drawElements(gl.POINTS, this.counts[list], gl.UNSIGNED_INT, 0);
  }

  private attributes(of: [Buffers, number, number, boolean][]): void {
    const { gl } = this;
    for (let at = 0; at < 5; at++) {
      if (at >= of.length) {
        gl.disableVertexAttribArray(at);
        continue;
      }
      const [name, size, type, normal] = of[at];
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer(name));
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, type, normal, 0, 0);
    }
  }

  private list(name: "nodes" | "pairs" | "chosenNodes" | "chosenPairs", numbers: Uint32Array): void {
    this.gl.bindBuffer(this.gl.ELEMENT_ARRAY_BUFFER, this.buffer(name));
    this.gl.bufferData(this.gl.ELEMENT_ARRAY_BUFFER, numbers, this.gl.DYNAMIC_DRAW);
    this.counts[name] = numbers.length;
  }

  private fill(name: Buffers, data: ArrayBufferView): void {
    this.gl.bindBuffer(this.gl.ARRAY_BUFFER, this.buffer(name));
    this.gl.bufferData(this.gl.ARRAY_BUFFER, data, this.gl.DYNAMIC_DRAW);
  }

  private buffer(name: Buffers): WebGLBuffer {
    const there = this.buffers.get(name) ?? this.gl.createBuffer();
    this.buffers.set(name, there);
    return there;
  }
}

/** The two vertices of each pair. */
function ends(pairs: Uint32Array): Uint32Array {
  const out = new Uint32Array(pairs.length * 2);
  for (let at = 0; at < pairs.length; at++) {
    out[2 * at] = 2 * pairs[at];
    out[2 * at + 1] = 2 * pairs[at] + 1;
  }
  return out;
}

function program(gl: WebGL2RenderingContext, vertex: string, fragment: string, attributes: string[]): WebGLProgram {
  const made = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error("WebGL2 gives no shader");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? "the shader does not compile");
    gl.attachShader(made, shader);
  }
  attributes.forEach((name, at) => gl.bindAttribLocation(made, at, name));
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made) ?? "the program does not link");
  return made;
}
