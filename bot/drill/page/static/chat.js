// One chat as its person sees it: bubbles, pictures, places, buttons, the edited mark.

import { spot } from "./map.js";
import { label, language, messagesOf, state } from "./state.js";
import { formatted } from "./words.js";

const list = document.getElementById("messages");
let shown = new Map();
let open = null;

/** Shows the chat of whom we are; does holds what its links, commands and buttons do. */
export function showChat(does) {
  const atEnd = open !== state.me || list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const before = open === state.me ? shown : new Map();
  const messages = messagesOf(state.me);
  let day = "";
  const nodes = [];
  for (const message of messages) {
    const today = written(message.date, { weekday: "long", day: "numeric", month: "long" });
    if (today !== day) nodes.push(item("day", (day = today)));
    const kept = before.get(message.message_id);
    nodes.push(kept?.message === message ? kept.node : bubble(message, does, Boolean(kept)));
    nodes.at(-1).message = message;
  }
  if (!nodes.length) nodes.push(item("empty", label("empty")));
  list.replaceChildren(...nodes);
  shown = new Map(nodes.filter((n) => n.message).map((n) => [n.message.message_id, { message: n.message, node: n }]));
  if (atEnd) list.scrollTop = list.scrollHeight;
  open = state.me;
}

/** A moment in the operation's zone, in the language of whom we are. */
export function written(seconds, form) {
  const zone = { timeZone: state.world.zone, hourCycle: "h23", ...form };
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : `${language()}-u-nu-latn`, zone)
    .format(seconds * 1000)
    .replace(/GMT|غرينتش/, "UTC");
}

function item(kind, text) {
  const node = document.createElement("li");
  node.className = kind;
  node.textContent = text;
  return node;
}

function bubble(message, does, changed) {
  const node = item(`message ${message.from.is_bot ? "" : "mine"} ${changed ? "changed" : ""}`, "");
  node.dataset.message = message.message_id;
  const box = document.createElement("div");
  box.className = "bubble";
  if (message.photo) box.append(picture(message));
  if (message.location) box.append(...place(message.location));
  const text = message.text ?? message.caption ?? "";
  if (text) {
    const words = document.createElement("div");
    words.className = "words";
    words.append(formatted(text, message.entities ?? message.caption_entities ?? [], does));
    box.append(words);
  }
  box.append(meta(message));
  node.append(box);
  if (message.reply_markup) node.append(keys(message, does));
  return node;
}

function picture(message) {
  const image = document.createElement("img");
  image.src = `api/people/${message.chat.id}/photo/${message.message_id}`;
  image.alt = label("photo");
  return image;
}

function place({ latitude, longitude }) {
  const point = document.createElement("small");
  point.dir = "ltr";
  point.textContent = `📍 ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return [spot(state.world.places, { lat: latitude, lon: longitude }), point];
}

function meta(message) {
  const box = document.createElement("span");
  box.className = "meta";
  const edited = message.edit_date ? `${label("edited")} ` : "";
  box.textContent = edited + written(message.edit_date ?? message.date, { hour: "2-digit", minute: "2-digit" });
  return box;
}

function keys(message, does) {
  const box = document.createElement("div");
  box.className = "keys";
  for (const row of message.reply_markup.inline_keyboard) {
    const line = document.createElement("div");
    line.append(...row.map((key) => button(key, message, does)));
    box.append(line);
  }
  return box;
}

function button(key, message, does) {
  const node = document.createElement("button");
  node.type = "button";
  node.textContent = key.url ? `${key.text} ↗` : key.text;
  node.onclick = () => {
    if (key.url) {
      if (!does.follow(key.url)) window.open(key.url, "_blank", "noreferrer");
      return;
    }
    node.classList.add("busy");
    does.tap(message.message_id, key.callback_data);
  };
  return node;
}

/** The tap has been answered. */
export function answered() {
  for (const node of list.querySelectorAll(".busy")) node.classList.remove("busy");
}
