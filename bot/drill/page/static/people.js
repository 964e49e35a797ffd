// The list of people: who they are, what they heard last, how much they have not read.

import { label, messagesOf, state, unread } from "./state.js";

const ROLES = ["requester", "coordinator", "driver", "partner", "admin", "stranger"];
const groups = document.getElementById("groups");
const search = document.getElementById("search");

/** Shows everybody who fits what is searched; pick is called with whom is chosen. */
export function showPeople(pick) {
  const wanted = search.value.trim().toLowerCase();
  const folded = new Set([...groups.querySelectorAll("details:not([open])")].map((d) => d.dataset.role));
  const top = groups.scrollTop;
  groups.replaceChildren(
    ...ROLES.map((role) => group(role, members(role, wanted), folded.has(role) && !wanted, pick))
      .filter(Boolean),
  );
  groups.scrollTop = top;
}

function members(role, wanted) {
  return [...state.people.values()]
    .filter((person) => (person.role ?? "stranger") === role)
    .filter((person) => `${person.name} ${person.organisation} ${person.vehicle}`.toLowerCase().includes(wanted))
    .map((person) => ({ ...person, unread: unread(person.id), last: messagesOf(person.id).at(-1) }))
    .sort((a, b) => (b.unread > 0) - (a.unread > 0) || a.name.localeCompare(b.name));
}

function group(role, people, folded, pick) {
  if (!people.length) return null;
  const box = document.createElement("details");
  box.dataset.role = role;
  box.open = !folded;
  const head = document.createElement("summary");
  head.append(`${label(role)} · ${people.length}`);
  const sum = people.reduce((total, person) => total + person.unread, 0);
  if (sum) head.append(badge(sum));
  box.append(head, ...people.map((person) => row(person, pick)));
  return box;
}

function row(person, pick) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "person";
  button.dataset.person = person.id;
  if (person.id === state.me) button.setAttribute("aria-current", "true");
  const text = document.createElement("span");
  text.append(line("b", person.name), line("small", heard(person)));
  button.append(face(person.name), text);
  if (person.unread) button.append(badge(person.unread));
  button.onclick = () => pick(person.id);
  return button;
}

const heard = (person) =>
  person.unread && person.last?.text ? person.last.text.split("\n")[0] : about(person);

/** Where somebody belongs, in a line. */
export const about = (person) => [person.vehicle, person.organisation].filter(Boolean).join(" · ");

function line(tag, text) {
  const box = document.createElement(tag);
  box.dir = "auto";
  box.textContent = text;
  return box;
}

function face(name) {
  const box = document.createElement("span");
  box.className = "face";
  box.setAttribute("aria-hidden", "true");
  box.textContent = name.split(/\s+/).slice(0, 2).map((word) => [...word][0]).join("");
  const hue = [...name].reduce((sum, letter) => sum + letter.codePointAt(0) * 37, 0) % 360;
  box.style.background = `hsl(${hue} 42% 45%)`;
  return box;
}

function badge(n) {
  const box = document.createElement("span");
  box.className = "badge";
  box.title = label("unread");
  box.textContent = n;
  return box;
}
