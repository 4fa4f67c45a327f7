/* Keys, copying and live parts for the desk. Every page works without; nothing here is fetched from elsewhere.
   data-row: something j and k walk over. data-key="a": what the key a presses, in the row one is at, else on the page.
   data-copy="id": copies that field's text, then sends its form. data-live="/address": sends its form as one types
   and puts the answer into data-into="id"; of several ids each takes the part of the answer that has its id.
   data-upload: a form with a file, sent with a bar that shows how far it is; a file may be dropped on it.
   data-again="/address": what changes by itself, asked for every second until finished. data-load="/address" on a link:
   puts what is there into data-into="id"; with data-first, as soon as the details round it are opened.
   data-fill="/address" data-with="form": filled by what that form is answered there, once the page stands;
   data-refill: and each time the form's live parts are. data-await="/address": a part that is not
   ready, replaced by the answer until that is. data-ticks="name": a box that ticks all
   boxes of that name in its form. data-key may hold several keys. data-keep="/address": where a form's `text` is kept
   that was changed and would be lost with the page; data-carry="id": a form that takes that field along. data-near="/address": a picture of a crowd that names whom
   one points at. */
"use strict";
document.documentElement.classList.add("scripted");
const $ = (selector, within = document) => [...within.querySelectorAll(selector)];
const body = document.body;
const told = document.getElementById("told");
let row = null;
let quiet = 0;

function tell(words) {
  told.textContent = words;
  clearTimeout(quiet);
  quiet = setTimeout(() => { told.textContent = ""; }, 4000);
}

function go(to) {
  if (row) row.classList.remove("at");
  row = to;
  if (!row) return;
  row.classList.add("at");
  row.scrollIntoView({ block: "nearest" });
  const first = row.querySelector("a[href], button, input, textarea, summary");
  if (first) first.focus({ preventScroll: true });
}

function step(by) {
  const rows = $("[data-row]").filter((one) => one.offsetParent !== null);
  if (!rows.length) return;
  const at = rows.indexOf(row);
  go(rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by))]);
}

function press(key) {
  const places = [row, document].filter(Boolean);
  for (const place of places) {
    const wanted = $(`[data-key~="${CSS.escape(key)}"]`, place).find((one) => !(place === document && one.closest("[data-row]")));
    if (wanted) {
      const closed = wanted.closest("details:not([open])");
      if (closed && wanted.tagName !== "SUMMARY") closed.open = true;
      if (wanted.matches("input, textarea, select") && wanted.type !== "checkbox") wanted.focus(); else wanted.click();
      return true;
    }
  }
  return false;
}

document.addEventListener("focusin", (event) => {
  const within = event.target.closest("[data-row]");
  if (within && within !== row) { if (row) row.classList.remove("at"); row = within; row.classList.add("at"); }
});

document.addEventListener("keydown", (event) => {
  const writing = event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (event.key === "Escape" && writing) { event.target.blur(); return; }
  if (writing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const key = event.key === "Enter" ? "enter" : event.key;
  if (key === "enter" && event.target.matches("a, button, summary")) return;
  if (key === "j" || key === "k") { step(key === "j" ? 1 : -1); event.preventDefault(); return; }
  if (key.length === 1 || key === "enter") { if (press(key)) event.preventDefault(); }
});

async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

async function load(link) {
  const into = document.getElementById(link.dataset.into);
  if (!into || link.dataset.loading) return;
  link.dataset.loading = "1";
  try {
    const answer = await fetch(link.dataset.load);
    if (!answer.ok) throw new Error(String(answer.status));
    into.innerHTML = await answer.text();
    const field = into.querySelector("textarea");
    if (field && into.closest("[data-row]") === row) { const button = into.querySelector("button"); if (button) button.focus({ preventScroll: true }); }
  } catch { delete link.dataset.loading; location.assign(link.href); }
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-load]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  load(link);
});
document.addEventListener("toggle", (event) => {
  const link = event.target.open && event.target.querySelector("a[data-load][data-first]");
  if (link) load(link);
}, true);

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  if (!field) return;
  const form = button.form;
  if (form && !button.dataset.done) event.preventDefault();
  const done = await copy(field.value ?? field.textContent);
  tell(done ? body.dataset.copied : body.dataset.notCopied);
  if (!done) { if (field.select) field.select(); return; }
  if (form && !button.dataset.done) { button.dataset.done = "1"; form.requestSubmit(button); }
});

const waiting = new Map();
async function ask(address, form, asker, keepalive = false) {
  const number = (waiting.get(asker) || 0) + 1;
  waiting.set(asker, number);
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { "x-csrf": body.dataset.csrf },
    keepalive,
  });
  return answer.ok && waiting.get(asker) === number ? answer.text() : null;
}
async function live(form) {
  const told = await ask(form.dataset.live, form, form);
  if (told === null) return;
  const parts = new DOMParser().parseFromString(told, "text/html");
  for (const id of form.dataset.into.split(" ")) {
    const into = document.getElementById(id);
    const part = parts.getElementById(id);
    if (into) into.innerHTML = part ? part.innerHTML : told;
  }
  $(`[data-refill][data-with="${CSS.escape(form.id)}"]`).forEach(fill);
}
async function fill(part) {
  const form = document.getElementById(part.dataset.with);
  const told = form && await ask(part.dataset.fill, form, part).catch(() => null);
  if (told) part.innerHTML = told;
}
$("[data-fill]").forEach(fill);
addEventListener("pageshow", () => {
  const turned = (form) => [...form.elements].some((one) => one.type === "checkbox" && one.checked !== one.defaultChecked);
  $("form[data-live]").filter(turned).forEach(later);
});
const soon = new Map();
function later(form) {
  clearTimeout(soon.get(form));
  soon.set(form, setTimeout(() => { live(form).catch(() => {}); }, 250));
}
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.dataset.live) later(form);
});
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form && form.dataset.submits !== undefined) form.requestSubmit();
});

async function awaited(place) {
  const answer = await fetch(place.dataset.await).catch(() => null);
  if (answer && answer.status === 403) return;
  let next = place;
  if (answer && answer.ok) {
    const made = document.createElement("template");
    made.innerHTML = await answer.text();
    next = made.content.firstElementChild;
    place.replaceWith(next);
  }
  if (next.dataset.await) setTimeout(() => awaited(next), 1500);
}
for (const place of $("[data-await]")) setTimeout(() => awaited(place), 1000);
for (const picture of $("[data-near]")) {
  const svg = picture.querySelector("svg");
  let timer = 0;
  let shown = null;
  const show = (dot) => {
    if (shown) shown.remove();
    shown = dot && document.createElementNS(svg.namespaceURI, "g");
    picture.classList.toggle("pointing", Boolean(dot));
    if (!shown) return;
    shown.setAttribute("class", `tip${dot.dataset.x > 0 ? " w" : ""}`);
    shown.setAttribute("transform", `translate(${dot.dataset.x} ${dot.dataset.y})`);
    for (const name of ["circle", "text"]) shown.append(document.createElementNS(svg.namespaceURI, name));
    shown.firstChild.setAttribute("r", "4");
    shown.lastChild.textContent = dot.textContent;
    shown.href = dot.href;
    svg.append(shown);
  };
  picture.addEventListener("pointermove", (event) => {
    clearTimeout(timer);
    if (event.target.closest(".hits")) { show(null); return; }
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    timer = setTimeout(async () => {
      const answer = await fetch(`${picture.dataset.near}?x=${at.x.toFixed(1)}&y=${at.y.toFixed(1)}`).catch(() => null);
      if (!answer || !answer.ok) return;
      show(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("a"));
    }, 60);
  });
  picture.addEventListener("pointerleave", () => { clearTimeout(timer); show(null); });
  picture.addEventListener("click", (event) => { if (shown && !event.target.closest("a")) location.assign(shown.href); });
}
const unkept = () => $("form[data-keep]").filter((form) => {
  const field = form.elements.text;
  return field && field.value !== field.defaultValue && !form.dataset.sent;
});
function keep(form) {
  form.dataset.sent = "1";
  return ask(form.dataset.keep, form, form.dataset.keep, true).catch(() => {});
}
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  const field = document.getElementById(form.dataset.carry || "");
  if (field && !form.elements.text) {
    const taken = document.createElement("input");
    Object.assign(taken, { type: "hidden", name: "text", value: field.value });
    form.append(taken);
  }
  const own = field ? field.form : form;
  if (own.dataset.keep) own.dataset.sent = "1"; // it goes with what is sent
  const others = unkept();
  if (!others.length) return;
  event.preventDefault();
  Promise.all(others.map(keep)).then(() => form.requestSubmit(event.submitter));
});
document.addEventListener("input", (event) => { if (event.target.form) delete event.target.form.dataset.sent; });
addEventListener("pagehide", () => unkept().forEach(keep));
function sent(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const file = form.querySelector("input[type=file]").files[0];
  const wrong = (words) => { part("wrong").textContent = words; part("sending").hidden = true; };
  if (!file) return;
  if (file.size > Number(form.dataset.most)) { wrong(form.dataset.tooLarge); return; }
  wrong("");
  const line = new XMLHttpRequest();
  const bar = form.querySelector("progress");
  line.upload.addEventListener("progress", (event) => {
    bar.value = event.total ? (100 * event.loaded) / event.total : 0;
    part("sent").textContent = `${Math.round(bar.value)}\u00a0%`;
  });
  line.addEventListener("load", () => {
    if (line.status < 400) { location.assign(line.responseURL); return; }
    const said = new DOMParser().parseFromString(line.responseText, "text/html").querySelector("main .note");
    wrong(said ? $("h1, p.under", said).map((one) => one.textContent).join(" ") : form.dataset.broken);
  });
  line.addEventListener("error", () => wrong(form.dataset.broken));
  line.addEventListener("abort", () => { wrong(""); form.reset(); });
  part("stop").onclick = () => line.abort();
  part("sending").hidden = false;
  line.open("POST", form.action);
  line.setRequestHeader("x-csrf", body.dataset.csrf);
  line.send(new FormData(form));
}
document.addEventListener("submit", (event) => {
  if (event.target.dataset.upload === undefined) return;
  event.preventDefault();
  sent(event.target);
});
for (const form of $("form[data-upload]")) {
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("over", name === "dragover");
      if (name !== "drop" || !event.dataTransfer.files.length) return;
      form.querySelector("input[type=file]").files = event.dataTransfer.files;
      form.requestSubmit();
    });
  }
}
const fresh = (one) => (one.options ? [...one.options].every((each) => each.selected === each.defaultSelected)
  : one.checked === one.defaultChecked && one.value === one.defaultValue);
const typing = () => $("textarea, select, input:not([type=hidden], [type=file])").some((one) => !fresh(one));
for (const place of $("[data-again]")) {
  const asking = setInterval(async () => {
    const answer = await fetch(place.dataset.again).catch(() => null);
    if (!answer || !answer.ok) return;
    place.innerHTML = await answer.text();
    if (place.querySelector("[data-finished]")) {
      clearInterval(asking);
      if (!typing()) location.reload(); // what somebody is writing must not go
    }
  }, 1000);
}
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-ticks]");
  if (!all || !all.form) return;
  $(`input[type=checkbox][name="${CSS.escape(all.dataset.ticks)}"]`, all.form).forEach((one) => { one.checked = all.checked; });
});
