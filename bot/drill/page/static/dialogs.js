// What opens above the page: commands, the map, and whoever joins.

import { Chart } from "./map.js";
import { label, state } from "./state.js";

const $ = (id) => document.getElementById(id);

/** Lets a command be chosen. */
export function chooseCommand(commands, say) {
  $("menu").replaceChildren(
    ...Object.entries(commands).map(([name, text]) => {
      const button = document.createElement("button");
      const command = document.createElement("b");
      command.textContent = `/${name}`;
      command.dir = "ltr";
      button.append(command, text);
      button.onclick = () => {
        $("menu").close();
        say(`/${name}`);
      };
      return button;
    }),
  );
  $("menu").showModal();
}

/** Lets a point be chosen by a click, a place's name or numbers. */
export function choosePoint(send) {
  const chart = new Chart(state.world.places), sheet = $("chart");
  chart.draw(sheet);
  const set = ({ lat, lon }) => {
    $("lat").value = lat.toFixed(5);
    $("lon").value = lon.toFixed(5);
    chart.mark(sheet, { lat, lon });
  };
  $("place").replaceChildren(new Option("…", ""), ...state.world.places.map((p, i) => new Option(p.name, i)));
  $("place").onchange = () => $("place").value && set(state.world.places[$("place").value]);
  sheet.onclick = (event) => {
    const corner = sheet.getScreenCTM().inverse();
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(corner);
    $("place").value = "";
    set(chart.from(at.x, at.y));
  };
  ask($("map"), () => send({ lat: $("lat").valueAsNumber, lon: $("lon").valueAsNumber }));
}

/** Asks who joins; by a link if there is a title for it. */
export function askWhoJoins(byLink, join) {
  $("join-title").textContent = label(byLink ? "open-link" : "new-person");
  $("join-language").replaceChildren(
    ...Object.entries(state.world.languages).map(([code, name]) => new Option(name, code)),
  );
  ask($("join"), () => join($("join-name").value, $("join-language").value));
}

function ask(dialog, done) {
  const form = dialog.querySelector("form");
  form.reset();
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue && done();
  dialog.showModal();
}

// A click beside a dialog closes it.
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(""));
}
