// What both renderers draw: lines and points of one graph under a camera.

/** Screen = world × scale + (x, y), in pixels of the canvas. */
export interface Camera {
  scale: number;
  x: number;
  y: number;
}

export interface Look {
  background: readonly [number, number, number];
  dark: boolean;
  /** Opacity of an edge of usual weight. */
  alpha: number;
  /** Canvas pixels for a node's size of one. */
  nodeScale: number;
  /** Something is chosen: the rest steps back. */
  dimmed: boolean;
  /** Draw no more edges than this. */
  most: number;
}

/** Shapes by kind: a cue besides colour. */
export const SHAPES = ["circle", "square", "triangle", "diamond", "hexagon", "cross"] as const;

/** Arrays by node or by pair; they are read again when `update…` says so. */
export interface Marks {
  x: Float32Array;
  y: Float32Array;
  from: Uint32Array;
  to: Uint32Array;
  nodeColor: Uint32Array;
  nodeRim: Uint32Array;
  nodeSize: Float32Array;
  nodeShape: Uint8Array;
  pairColor: Uint32Array;
}

export interface Renderer {
  readonly name: "webgl2" | "cpu";
  updatePlaces(): void;
  updateColors(): void;
  updateShown(nodes: Uint32Array, pairs: Uint32Array): void;
  updateChosen(nodes: Uint32Array, pairs: Uint32Array): void;
  /** `wait`: until the picture is there, for measurements and exports. */
  draw(camera: Camera, look: Look, wait: boolean): void;
}

/** How much of everything else is left when something is chosen. */
export const DIM = { edges: 0.15, nodes: 0.22 } as const;
