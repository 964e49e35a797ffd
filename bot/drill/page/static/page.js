// The page: the clock above, the people beside, the chat of whom we are.

import { answered, showChat, written } from "./chat.js";
import { askWhoJoins, chooseCommand, choosePoint } from "./dialogs.js";
import { about, showPeople } from "./people.js";
import * as server from "./server.js";
import { become, begin, happened, haveRead, label, language, messagesOf, state } from "./state.js";
import { payload } from "./words.js";

const SPEEDS = [1, 60, 600];
const $ = (id) => document.getElementById(id);
const clock = { now: 0, at: 0, speed: 1 };

const does = {
  say: (text) => act("say", { text }),
  tap: (message, data) => act("tap", { message, data }),
  follow(address) {
    const secret = payload(address, state.world.bot);
    if (secret === null) return false;
    askWhoJoins(true, (name, code) => join(name, code, secret));
    return true;
  },
};

async function trying(work) {
  try {
    return await work();
  } catch (error) {
    answered();
    return toast(error.message);
  }
}

const act = (name, given) => trying(() => server.act(state.me, name, given));

const join = (name, code, secret) =>
  trying(async () => {
    const { id } = await server.join(name, code);
    await refresh();
    pick(id);
    if (secret !== undefined) await act("start", { payload: secret });
  });

function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => ($("toast").hidden = true), 5000);
}

function pick(id) {
  become(id);
  document.body.classList.toggle("talking", id !== null);
  $("toast").hidden = true;
  translate();
  show();
  if (matchMedia("(min-width: 721px)").matches) $("text").focus();
}

function translate() {
  document.documentElement.lang = language();
  document.documentElement.dir = state.world.right_to_left.includes(language()) ? "rtl" : "ltr";
  for (const node of document.querySelectorAll("[data-label]")) {
    const own = [...node.childNodes].filter((n) => n.nodeType === Node.ELEMENT_NODE);
    node.replaceChildren(label(node.dataset.label), ...own);
  }
  for (const node of document.querySelectorAll("[data-label-title]")) {
    node.title = label(node.dataset.labelTitle);
    node.setAttribute("aria-label", node.title);
  }
  for (const node of document.querySelectorAll("[data-label-placeholder]")) {
    node.placeholder = label(node.dataset.labelPlaceholder);
  }
}

let due = false;

function show() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    const me = state.people.get(state.me);
    $("chat").hidden = !me;
    $("nobody").hidden = Boolean(me);
    if (me) {
      $("who").textContent = me.name;
      $("what").textContent = [label(me.role ?? "stranger"), about(me)].filter(Boolean).join(" · ");
      const begun = messagesOf(me.id).length > 0;
      $("open").hidden = begun;
      $("composer").hidden = !begun;
      showChat(does);
      haveRead(me.id);
    }
    showPeople(pick);
  });
}

function tick() {
  const seconds = clock.now + ((Date.now() - clock.at) / 1000) * clock.speed;
  const form = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  $("clock").textContent = written(seconds, { ...form, timeZoneName: "shortOffset" });
}

function showSpeeds() {
  $("speeds").setAttribute("aria-label", label("speed"));
  const offered = SPEEDS.includes(clock.speed) ? SPEEDS : [...SPEEDS, clock.speed].sort((a, b) => a - b);
  $("speeds").replaceChildren(
    ...offered.map((speed) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `${speed}×`;
      button.title = speed === 1 ? label("real-time") : label("speed");
      button.setAttribute("aria-pressed", speed === clock.speed);
      button.onclick = () => trying(() => server.runAt(speed).then(refresh));
      return button;
    }),
  );
}

async function refresh() {
  const found = await server.now();
  if (found.exercise !== state.world.exercise) location.reload();
  const before = language();
  Object.assign(clock, { now: found.now, at: Date.now(), speed: found.speed });
  state.people = new Map(found.people.map((person) => [person.id, person]));
  if (language() !== before) translate();
  showSpeeds();
  tick();
  show();
}

function hear(event) {
  happened(event);
  if (event.kind === "answered" && event.chat_id === state.me) {
    answered();
    if (event.text) toast(event.text);
  }
  show();
}

function send() {
  const text = $("text").value.trim();
  if (!text) return;
  $("text").value = "";
  grow();
  does.say(text);
}

function grow() {
  $("text").style.height = "auto";
  $("text").style.height = `${$("text").scrollHeight + 2}px`;
}

function wire() {
  $("composer").onsubmit = (event) => {
    event.preventDefault();
    send();
  };
  $("text").oninput = grow;
  $("text").onkeydown = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  $("photo").onchange = async () => {
    const [file] = $("photo").files;
    const caption = $("text").value.trim();
    if (!file) return;
    await trying(() => server.photo(state.me, file, caption));
    $("photo").value = $("text").value = "";
  };
  $("location").onclick = () => choosePoint((point) => act("location", point));
  $("commands").onclick = () =>
    trying(async () => chooseCommand(await server.commands(state.me), does.say));
  $("open").onclick = () => act("start", {});
  $("back").onclick = () => pick(null);
  $("search").oninput = show;
  $("new-person").onclick = () => askWhoJoins(false, join);
}

begin(await server.world());
$("operation").textContent = state.world.operation;
wire();
await refresh();
translate();
if (state.people.has(state.me)) pick(state.me);
server.listen(hear, (alive) => ($("lost").hidden = alive));
setInterval(tick, 250);
setInterval(() => refresh().catch(() => ($("lost").hidden = false)), 2000);
