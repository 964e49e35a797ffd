// What the page knows: people, their chats as they stand, what has been read, who we are.

export const state = {
  world: null,
  people: new Map(),
  chats: new Map(),
  me: null,
};

const ME = "me", READ = "read";
let read = {};

/** Takes the world, and what this tab remembers of it. */
export function begin(world) {
  state.world = world;
  const kept = JSON.parse(sessionStorage.getItem(world.exercise) ?? "{}");
  read = kept[READ] ?? {};
  state.me = kept[ME] ?? null;
}

function keep() {
  sessionStorage.setItem(state.world.exercise, JSON.stringify({ [READ]: read, [ME]: state.me }));
}

/** Somebody's chat with the bot. */
export function chatOf(id) {
  if (!state.chats.has(id)) state.chats.set(id, { messages: new Map(), seen: new Map() });
  return state.chats.get(id);
}

/** Brings a chat up to what has happened. */
export function happened(event) {
  const { messages, seen } = chatOf(event.chat_id);
  const message = event.message;
  if (event.kind === "deleted") messages.delete(message.message_id);
  if (event.kind !== "said" && event.kind !== "edited") return;
  messages.set(message.message_id, message);
  seen.set(message.message_id, event.seq);
}

/** The chat's messages, oldest first. */
export const messagesOf = (id) =>
  [...chatOf(id).messages.values()].sort((a, b) => a.message_id - b.message_id);

/** How many of the bot's messages somebody has not looked at. */
export function unread(id) {
  const since = read[id] ?? state.world.begins;
  const { messages, seen } = chatOf(id);
  return [...messages.values()].filter((m) => m.from.is_bot && seen.get(m.message_id) > since).length;
}

/** Somebody has looked at their chat. */
export function haveRead(id) {
  read[id] = Math.max(0, ...chatOf(id).seen.values());
  keep();
}

/** Becomes somebody. */
export function become(id) {
  state.me = id;
  keep();
}

/** The page's word in the language of whom we are. */
export const label = (name) => state.world.labels[language()][name];

/** The language of whom we are. */
export function language() {
  const mine = state.people.get(state.me)?.language;
  return mine in state.world.labels ? mine : "en";
}
