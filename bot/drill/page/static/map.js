// A map without streets: the operation's places as dots, north above.

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 40;

function drawn(name, attributes, text = "") {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.textContent = text;
  return node;
}

/** How points of the earth lie on a sheet, so that all the places fit. */
export class Chart {
  constructor(places, width = 600, height = 420) {
    const lats = places.map((p) => p.lat), lons = places.map((p) => p.lon);
    this.lat = (Math.min(...lats) + Math.max(...lats)) / 2;
    this.lon = (Math.min(...lons) + Math.max(...lons)) / 2;
    this.flat = Math.cos((this.lat * Math.PI) / 180);
    const wide = (Math.max(...lons) - Math.min(...lons)) * this.flat || 0.1;
    const high = Math.max(...lats) - Math.min(...lats) || 0.1;
    this.scale = Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high);
    Object.assign(this, { places, width, height });
  }

  to({ lat, lon }) {
    return {
      x: this.width / 2 + (lon - this.lon) * this.flat * this.scale,
      y: this.height / 2 - (lat - this.lat) * this.scale,
    };
  }

  from(x, y) {
    return {
      lat: this.lat - (y - this.height / 2) / this.scale,
      lon: this.lon + (x - this.width / 2) / (this.flat * this.scale),
    };
  }

  /** Fills a sheet with the places, named where there is room. */
  draw(sheet) {
    sheet.replaceChildren();
    const taken = [];
    for (const place of [...this.places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))) {
      const { x, y } = this.to(place);
      const kind = place.closed ? "closed" : place.kind;
      const dot = drawn("circle", { cx: x, cy: y, r: kind === "town" ? 4 : 3.5, class: kind });
      dot.append(drawn("title", {}, place.name));
      sheet.append(dot);
      const wide = place.name.length * 7 + 8;
      const free = taken.every((t) => Math.abs(t.y - y) > 15 || x > t.x + t.wide || x + wide < t.x);
      if (free && x + wide < this.width) {
        sheet.append(drawn("text", { x: x + 7, y: y + 4 }, place.name));
        taken.push({ x, y, wide });
      }
    }
  }

  /** Marks a point. */
  mark(sheet, point) {
    sheet.querySelector(".here")?.remove();
    const { x, y } = this.to(point);
    sheet.append(drawn("circle", { cx: x, cy: y, r: 8, class: "here" }));
  }
}

/** A small sheet about one point, for a message. */
export function spot(places, point) {
  const near = [...places].sort((a, b) => far(a, point) - far(b, point)).slice(0, 3);
  const chart = new Chart([...near, point], 260, 130);
  const sheet = drawn("svg", { viewBox: "0 0 260 130", class: "spot" });
  const named = [];
  for (const place of near) {
    const { x, y } = chart.to(place);
    sheet.append(drawn("circle", { cx: x, cy: y, r: 3, fill: "currentColor" }));
    if (named.some((other) => Math.abs(other - y) < 15)) continue;
    named.push(y);
    const right = x > 170;
    sheet.append(
      drawn("text", { x: right ? x - 6 : x + 6, y: y + 4, "text-anchor": right ? "end" : "start" }, place.name),
    );
  }
  chart.mark(sheet, point);
  return sheet;
}

function far(place, point) {
  return Math.hypot(place.lat - point.lat, (place.lon - point.lon) * 0.8);
}
