// Feierabend in the browser. Everything works without this file; each block below makes one thing
// easier and can be removed alone. No eval, no markup made from data, no words of its own: texts come
// from the page (data attributes), so they are translated where all texts are.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const who = document.body.dataset.who || "";

  // The store of this browser may be off limits (private window, full): then nothing is kept.
  const box = (place) => ({
    get(key) { try { return window[place].getItem(key); } catch { return null; } },
    set(key, value) { try { window[place].setItem(key, value); } catch { /* nothing is kept */ } },
    drop(key) { try { window[place].removeItem(key); } catch { /* nothing was kept */ } },
    keys() { try { return Object.keys(window[place]); } catch { return []; } },
  });
  const store = box("localStorage");
  const tab = box("sessionStorage");

  // What a screen reader should hear without moving there.
  const live = document.getElementById("live");
  const say = (text) => { if (live && text) live.textContent = text; };

  // --- Mistakes and hints: the summary gets the focus, links to a field of this page lead to the
  // field itself, so that what is being typed stays as it is.
  const errors = document.querySelector(".errors");
  if (errors) errors.focus();
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".errors a[href], .reads a[href]");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const folded = field.closest("details");
    if (folded) folded.open = true;
    (field.closest(".field, fieldset") || field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  });

  // --- Light and dark at once; the same form works as a plain POST. Registered before the
  // next block, which leaves alone what was already dealt with.
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!event.target.matches("form[data-theme-switch]") || !button) return;
    event.preventDefault();
    const theme = button.value;
    const safe = location.protocol === "https:" ? ";secure" : "";
    document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax${safe}`;
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    all("button", event.target).forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
  });

  // --- One press, one effect: a form that is on its way is not sent again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    (event.submitter || form.querySelector("[type=submit]"))?.setAttribute("aria-busy", "true");
    say(root.dataset.busy);
    // A download or a lost answer must not lock the form for good.
    setTimeout(() => free(form), 15000);
  });
  const free = (form) => {
    delete form.dataset.sent;
    all("[aria-busy]", form).forEach((button) => button.removeAttribute("aria-busy"));
  };
  addEventListener("pageshow", (event) => { if (event.persisted) all("form[data-sent]").forEach(free); });

  // What follows listens on the document and not on each form or field: the news below replace parts
  // of a page, and what comes with them is dealt with like what was there at first.

  // --- Drafts: a copy of forms marked data-keep stays in this browser until the server confirmed it:
  // by sending the browser on to a page that works, or by data-kept on <html> (the key of what arrived,
  // or "*" to forget everything, after signing out). A refusal, a fault and an expired sign-in keep it.
  const PREFIX = "draft:";
  const MONTH = 30 * 864e5;
  const name = (form) => `${PREFIX}${who}:${form.dataset.keep}`;
  const secret = (field) => !field.name || field.type === "password" || field.type === "file" ||
    field.type === "hidden" || field.type === "submit" || field.dataset.keep === "no";
  const tickable = (field) => field.type === "checkbox" || field.type === "radio";
  const collect = (form) => [...form.elements].filter((field) => !secret(field)).map((field) =>
    [field.name, tickable(field) ? [field.value, field.checked] : field.value]);
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  const fill = (form, values) => {
    const rest = [...form.elements].filter((field) => !secret(field));
    for (const [key, value] of values) {
      const at = rest.findIndex((field) => field.name === key &&
        (Array.isArray(value) ? tickable(field) && field.value === value[0] : !tickable(field)));
      if (at < 0) continue;
      const [field] = rest.splice(at, 1);
      if (Array.isArray(value)) field.checked = value[1]; else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  const kept = root.dataset.kept;
  for (const key of store.keys().filter((key) => key.startsWith(PREFIX))) {
    let at = 0;
    try { at = JSON.parse(store.get(key)).at; } catch { /* unreadable: too old */ }
    if (kept === "*" || Date.now() - at > MONTH || (kept && key === `${PREFIX}${who}:${kept}`)) store.drop(key);
  }

  const sent = tab.get("sent");
  if (sent) {
    const [visit = {}] = performance.getEntriesByType("navigation");
    const taken = who && visit.responseStatus === 200 && visit.redirectCount > 0;
    if (taken) store.drop(sent);
    if (visit.responseStatus === 401) tab.set("again", sent);
    tab.drop("sent");
  }
  // After signing in again the server offers to send the same form once more (data-resend).
  document.querySelector("form[data-resend]")?.addEventListener("submit", () => {
    const again = tab.get("again");
    if (again) tab.set("sent", again);
    tab.drop("again");
  });

  // What each form held when it was made, and whether something typed waits to be kept.
  const drafts = new WeakMap();
  const keep = (form) => {
    const draft = drafts.get(form);
    clearTimeout(draft.timer);
    draft.timer = 0;
    const now = collect(form);
    if (same(now, draft.given)) store.drop(name(form));
    else store.set(name(form), JSON.stringify({ at: Date.now(), values: now }));
  };
  const keepDraft = (form) => {
    const given = collect(form);
    let draft = null;
    try { draft = JSON.parse(store.get(name(form))); } catch { /* unreadable: ignored */ }
    if (draft && same(draft.values, given)) store.drop(name(form));
    else if (draft && Array.isArray(draft.values)) {
      // Restored only over the state it was typed on; after a refusal the server has the newer text.
      if (!errors) {
        fill(form, draft.values);
        offerToDiscard(form, given);
      }
    }
    drafts.set(form, { given, timer: 0 });
  };
  all("form[data-keep]").forEach(keepDraft);
  document.addEventListener("input", (event) => {
    const { form } = event.target;
    const draft = drafts.get(form);
    if (!draft) return;
    clearTimeout(draft.timer);
    draft.timer = setTimeout(keep, 300, form);
  });
  document.addEventListener("submit", (event) => {
    if (!drafts.has(event.target)) return;
    keep(event.target);
    tab.set("sent", name(event.target));
  });
  addEventListener("pagehide", () => {
    all("form[data-keep]").forEach((form) => { if (drafts.get(form)?.timer) keep(form); });
  });

  function offerToDiscard(form, given) {
    const template = document.getElementById("draft-note");
    if (!template) return;
    const note = template.content.firstElementChild.cloneNode(true);
    note.querySelector("button").addEventListener("click", () => {
      fill(form, given);
      store.drop(name(form));
      note.remove();
      form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    });
    form.prepend(note);
    say(note.querySelector("p").textContent);
  }

  // --- The check that reads along: what it found is made by the server, from what stands in the form.
  let checking = 0;
  let asked = 0;
  const ask = async (form) => {
    const turn = ++asked;
    const answer = await fetch(form.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    const now = document.getElementById("check");
    // Later words are on their way, or somebody is giving a reason: this answer comes too late.
    if (!answer?.ok || turn !== asked || !now || now.contains(document.activeElement)) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("check");
    if (!next || turn !== asked) return;
    if (next.dataset.said !== now.dataset.said) say(next.dataset.said);
    now.replaceWith(next);
  };
  document.addEventListener("input", (event) => {
    const { form } = event.target;
    if (!form?.dataset.check) return;
    clearTimeout(checking);
    checking = setTimeout(ask, 500, form);
  });

  // --- News: what happened since the page was made appears on it. Everything around the form marked
  // data-stays is replaced from the inside out, so what is being typed there keeps its text, its focus
  // and its place. Where somebody is doing something else on the page, it only says that there is
  // something new. Only a page that is seen listens: a browser keeps few connections to one host, and
  // each would hold one.
  const news = () => document.querySelector("[data-live]");
  const writing = document.querySelector("form[data-stays]");
  const changed = (field) => tickable(field) ? field.checked !== field.defaultChecked
    : field.type === "select-one" ? field.selectedIndex > 0 && !field.selectedOptions[0].defaultSelected
      : field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue;
  const busy = (main) => {
    const now = document.activeElement;
    const elsewhere = (one) => one && main.contains(one) && !writing.contains(one);
    return elsewhere(now) || !getSelection().isCollapsed || document.querySelector(".errors, dialog[open]") ||
      all("input, textarea, select", main).some((field) => elsewhere(field) && changed(field));
  };
  const renew = async () => {
    const main = writing?.closest("main");
    const answer = main && await fetch(news().querySelector("a").href).catch(() => null);
    const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    let fresh = page && page.querySelector("form[data-stays]");
    if (!fresh || busy(main)) return false;
    const open = all("details[open] > summary", main).map((one) => one.textContent);
    const { top } = writing.getBoundingClientRect();
    for (let old = writing; old !== main; old = old.parentElement, fresh = fresh.parentElement) {
      while (old.previousSibling) old.previousSibling.remove();
      while (old.nextSibling) old.nextSibling.remove();
      const nodes = [...fresh.parentNode.childNodes];
      const at = nodes.indexOf(fresh);
      old.before(...nodes.slice(0, at));
      old.after(...nodes.slice(at + 1));
    }
    all("details > summary", main).forEach((one) => { if (open.includes(one.textContent)) one.parentElement.open = true; });
    show(main);
    all("form[data-keep]", main).forEach((form) => { if (form !== writing) keepDraft(form); });
    scrollBy({ top: writing.getBoundingClientRect().top - top, behavior: "instant" });
    return true;
  };
  if (news() && window.EventSource) {
    let source;
    const listen = () => {
      source?.close();
      if (document.hidden || !news().hidden) return;
      source = new EventSource(news().dataset.live);
      source.addEventListener("news", async () => {
        source.close();
        if (await renew()) {
          say(news().dataset.said);
          listen();
        } else {
          news().hidden = false;
          say(news().textContent.trim());
        }
      });
    };
    document.addEventListener("visibilitychange", listen);
    addEventListener("pagehide", () => source?.close());
    addEventListener("pageshow", listen);
  }

  // --- Counters: what is left of the allowed length, said aloud only when the typing pauses.
  let pause = 0;
  const count = (field) => {
    const out = document.getElementById(field.dataset.count);
    const most = Number(field.dataset.most);
    if (!out || !most) return "";
    const left = most - [...field.value].length;
    const text = (left < 0 ? out.dataset.over : out.dataset.left).replace("#", format(Math.abs(left), 0));
    out.textContent = text;
    out.classList.toggle("over", left < 0);
    return left < most / 10 ? text : "";
  };
  document.addEventListener("input", (event) => {
    if (!event.target.dataset.count) return;
    const text = count(event.target);
    clearTimeout(pause);
    pause = setTimeout(say, 1200, text);
  });

  // --- Sums: the sliders and numbers inside data-sum add up in its output, each slider shows its value.
  function format(number, digits = 2) {
    return new Intl.NumberFormat(root.lang, { maximumFractionDigits: digits }).format(number);
  }
  const value = (field) => {
    const text = field.type === "range" ? field.value
      : root.lang === "de" ? field.value.replace(/\./g, "").replace(",", ".") : field.value.replace(/,/g, "");
    return Number(text.trim()) || 0;
  };
  const sum = (group) => {
    const out = group.querySelector("output[data-total]");
    const total = all("input[type=range], input[inputmode]", group).reduce((so_far, field) => so_far + value(field), 0);
    if (!out) return;
    out.textContent = `${format(total)} ${out.dataset.unit || ""}`.trim();
    out.classList.toggle("over", Boolean(out.dataset.most) && total > Number(out.dataset.most));
  };
  const slide = (field) => {
    const out = document.getElementById(`${field.id}-value`);
    if (out) out.textContent = `${format(value(field))} ${out.dataset.unit || ""}`.trim();
  };
  document.addEventListener("input", (event) => {
    if (event.target.type === "range") slide(event.target);
    const group = event.target.closest?.("[data-sum]");
    if (group) sum(group);
  });
  // What fields show of themselves: at first, and in parts of the page that are new.
  function show(part) {
    all("[data-count]", part).forEach((field) => { if (field.value) count(field); });
    all("[data-sum]", part).forEach(sum);
    all("input[type=range]", part).forEach(slide);
  }
  show(document);

  // --- Dialogs: a link to a dialog opens it as one; without script the address does (:target).
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-open]");
    const dialog = link && document.getElementById(link.dataset.open);
    if (dialog?.showModal) { event.preventDefault(); dialog.showModal(); return; }
    const close = event.target.closest?.("[data-close]");
    const opened = close?.closest("dialog[open]");
    if (opened) { event.preventDefault(); opened.close(); }
  });

  // --- Keys: n, /, g + letter, ?, and whatever the page marks with data-key. Never while typing, never
  // with Ctrl, Alt or Cmd, and not at all when switched off (WCAG 2.1.4).
  const help = document.getElementById("keys");
  const off = () => store.get("keys") === "off" || root.dataset.keys === "off";
  const toggle = help?.querySelector("[data-keys-off]");
  if (toggle) {
    toggle.closest("[hidden]")?.removeAttribute("hidden");
    toggle.checked = off();
    toggle.addEventListener("change", () => (toggle.checked ? store.set("keys", "off") : store.drop("keys")));
  }
  const typing = (target) => target.isContentEditable ||
    (target.matches?.("input, select, textarea") && !["checkbox", "radio", "submit", "button"].includes(target.type));
  const go = (target) => {
    if (target.matches("input, select, textarea")) { target.focus(); target.select?.(); } else target.click();
  };
  let waiting = 0;
  document.addEventListener("keydown", (event) => {
    if (event.target.matches?.("textarea") && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.target.form?.requestSubmit();
      return;
    }
    if (off() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (typing(event.target) || document.querySelector("dialog[open]") || event.key.length !== 1) return;
    const key = event.key.toLowerCase();
    const after_g = event.timeStamp - waiting < 1500 && waiting > 0;
    waiting = 0;
    if (key === "?" && help?.showModal) { event.preventDefault(); help.showModal(); return; }
    if (key === "g" && !after_g) { waiting = event.timeStamp; return; }
    const attribute = after_g ? "data-go" : "data-key";
    // What stands in the content comes before the frame: a page may have its own "/" or "n".
    const target = [...all(`main [${attribute}]`), ...all(`[${attribute}]`)].find((one) => one.getAttribute(attribute) === key && !one.disabled);
    if (target) { event.preventDefault(); go(target); }
  });
})();
