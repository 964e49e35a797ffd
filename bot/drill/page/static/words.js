// Text with Telegram's entities (offsets in UTF-16 units, as JavaScript counts) as nodes of the page.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", spoiler: "span",
};

/** The formatted text; follow is called with a link's address, say with a command. */
export function formatted(text, entities, { follow, say }) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) {
    cuts.add(offset).add(offset + length);
  }
  const points = [...cuts].filter((at) => at <= text.length).sort((a, b) => a - b);
  const nodes = document.createDocumentFragment();
  points.slice(0, -1).forEach((from, i) => {
    const to = points[i + 1];
    const around = entities.filter((e) => e.offset <= from && to <= e.offset + e.length);
    let node = document.createTextNode(text.slice(from, to));
    for (const entity of around.reverse()) node = wrapped(node, entity, text, { follow, say });
    nodes.append(node);
  });
  return nodes;
}

function wrapped(node, entity, text, { follow, say }) {
  const whole = text.slice(entity.offset, entity.offset + entity.length);
  if (entity.type === "text_link" || entity.type === "url") {
    return link(node, entity.url ?? whole, follow);
  }
  const box = document.createElement(entity.type === "bot_command" ? "button" : TAGS[entity.type] ?? "span");
  if (entity.type === "bot_command") {
    box.type = "button";
    box.className = "command";
    box.onclick = () => say(whole);
  }
  if (entity.type === "code") box.onclick = () => navigator.clipboard?.writeText(whole);
  box.append(node);
  return box;
}

function link(node, address, follow) {
  const box = document.createElement("a");
  box.href = /^https?:/.test(address) ? address : "#";
  box.target = "_blank";
  box.rel = "noreferrer";
  box.onclick = (event) => {
    if (follow(address)) event.preventDefault();
  };
  box.append(node);
  return box;
}

/** What somebody who follows a link to the bot brings along; null for another link. */
export function payload(address, username) {
  try {
    const url = new URL(address);
    if (url.hostname !== "t.me") return null;
    if (url.pathname === "/share/url") return payload(url.searchParams.get("url"), username);
    return url.pathname === `/${username}` ? url.searchParams.get("start") ?? "" : null;
  } catch {
    return null;
  }
}
