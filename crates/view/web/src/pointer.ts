// Mouse, pen and finger: pan, zoom, choose, drag nodes.
import { short, counted } from "./text";
import { Choice, View } from "./view";

/** CSS pixels that a click may move. */
const SLIP = 4;
/** With more lines, finding the one under the pointer at each move costs too much; a click finds it always. */
const MOST_HOVERED = 60_000;

export class Pointer {
  private drag: { x: number; y: number; moved: number; node: number | undefined } | undefined;
  private readonly touches = new Map<number, [number, number]>();
  private pinch = 0;
  private frame = 0;

  constructor(
    private readonly view: View,
    stage: HTMLElement,
    private readonly tip: HTMLElement,
  ) {
    // On the stage, not the canvas: that one may be replaced.
    stage.addEventListener("pointerdown", (event) => event.target === view.canvas && this.down(event));
    stage.addEventListener("pointermove", (event) => this.move(event));
    stage.addEventListener("pointerup", (event) => this.up(event));
    stage.addEventListener("pointercancel", (event) => this.cancel(event));
    stage.addEventListener("pointerleave", () => this.leave());
    stage.addEventListener(
      "wheel",
      (event) => {
        if (event.target !== view.canvas) return;
        event.preventDefault();
        view.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), ...this.at(event));
      },
      { passive: false },
    );
  }

  private at(event: MouseEvent): [number, number] {
    const box = this.view.canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * this.view.density, (event.clientY - box.top) * this.view.density];
  }

  private down(event: PointerEvent): void {
    this.view.canvas.focus({ preventScroll: true });
    this.view.canvas.setPointerCapture(event.pointerId);
    this.touches.set(event.pointerId, [event.clientX, event.clientY]);
    this.drag = this.touches.size === 1 ? { x: event.clientX, y: event.clientY, moved: 0, node: this.view.picker.node(...this.at(event)) } : undefined;
    this.pinch = 0;
    this.tip.hidden = true;
  }

  private move(event: PointerEvent): void {
    if (this.touches.has(event.pointerId)) this.touches.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.touches.size === 2) return this.pinchTo();
    const { drag, view } = this;
    if (!drag) {
      if (event.target !== view.canvas) return this.leave();
      if (!this.frame) {
        this.frame = requestAnimationFrame(() => {
          this.frame = 0;
          this.hover(event);
        });
      }
      return;
    }
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    drag.moved += Math.abs(dx) + Math.abs(dy);
    [drag.x, drag.y] = [event.clientX, event.clientY];
    if (drag.node === undefined || drag.moved <= SLIP) {
      if (drag.node === undefined) view.pan(dx * view.density, dy * view.density);
      return;
    }
    const [x, y] = this.at(event);
    view.pin(drag.node, (x - view.camera.x) / view.camera.scale, (y - view.camera.y) / view.camera.scale);
  }

  private pinchTo(): void {
    const [[ax, ay], [bx, by]] = [...this.touches.values()];
    const wide = Math.hypot(bx - ax, by - ay);
    const { view } = this;
    const box = view.canvas.getBoundingClientRect();
    if (this.pinch > 0) view.zoom(wide / this.pinch, ((ax + bx) / 2 - box.left) * view.density, ((ay + by) / 2 - box.top) * view.density);
    this.pinch = wide;
  }

  private up(event: PointerEvent): void {
    const { drag, view } = this;
    this.cancel(event);
    if (!drag) return;
    if (drag.node !== undefined && drag.moved > SLIP) {
      view.picker.forget();
      view.tell("moved");
      return;
    }
    if (drag.moved <= SLIP) view.choose(this.find(event, Infinity));
  }

  private cancel(event: PointerEvent): void {
    this.touches.delete(event.pointerId);
    this.drag = undefined;
    this.pinch = 0;
  }

  private leave(): void {
    this.tip.hidden = true;
    if (this.view.hover) this.view.point(undefined);
  }

  private find(event: MouseEvent, most: number): Choice {
    const { picker, shown } = this.view;
    const node = picker.node(...this.at(event));
    if (node !== undefined) return { node };
    const pair = shown.pairs.length <= most ? picker.pair(...this.at(event)) : undefined;
    return pair === undefined ? undefined : { pair };
  }

  private hover(event: PointerEvent): void {
    const { view, tip } = this;
    const { graph } = view;
    const found = this.find(event, MOST_HOVERED);
    view.point(found && "node" in found ? found : undefined);
    view.canvas.style.cursor = found ? "pointer" : "grab";
    tip.hidden = !found;
    if (!found) return;
    if ("node" in found) {
      const kind = graph.kindOf(found.node);
      tip.textContent = `${short(graph.label(found.node), 80)}\n${kind ? `${short(kind, 40)} · ` : ""}${counted(graph.degree[found.node], "neighbour")}`;
    } else {
      const { pair } = found;
      tip.textContent = `${short(graph.label(graph.from[pair]), 50)} → ${short(graph.label(graph.to[pair]), 50)}\n${counted(view.shown.counts[pair], "edge")}`;
    }
    const box = view.canvas.getBoundingClientRect();
    const left = Math.max(0, Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 4));
    const below = event.clientY - box.top + 16;
    const top = below + tip.offsetHeight > box.height ? event.clientY - box.top - tip.offsetHeight - 8 : below;
    tip.style.transform = `translate(${left}px, ${top}px)`;
  }
}
