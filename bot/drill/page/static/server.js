// What the page asks of its server.

async function asked(address, options) {
  const answer = await fetch(address, options);
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const text = await answer.text();
  let reason = text;
  try {
    reason = JSON.parse(text).error;
  } catch {
    // not one of our own answers: it is shown as it is
  }
  throw new Error(reason);
}

const post = (address, given) =>
  asked(address, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(given),
  });

export const world = () => asked("api/world");
export const now = () => asked("api/now");
export const commands = (id) => asked(`api/people/${id}/commands`);
export const join = (name, language) => post("api/people", { name, language });
export const act = (id, name, given) => post(`api/people/${id}/${name}`, given);
export const runAt = (speed) => post("api/speed", { speed });
export const photo = (id, file, caption) =>
  asked(`api/people/${id}/photo?caption=${encodeURIComponent(caption)}`, { method: "POST", body: file });

/** Calls back with everything that has happened and happens, in order. */
export function listen(happened, alive) {
  const source = new EventSource("api/events");
  source.onmessage = (event) => happened(JSON.parse(event.data));
  source.onopen = () => alive(true);
  source.onerror = () => alive(false);
}
