// Everything a mail says is set as text, never as markup; its HTML lives in the sandboxed frame.
const byId = (id) => document.getElementById(id);
const REFRESH_MILLIS = 2000;
const PAGE = 50;

let limit = PAGE;
let chosen = "";
let shown = "";

const person = ({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address);
const time = (instant) => new Date(instant).toLocaleString();

async function getJson(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
}

function entry(mail) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.id = mail.ID;
  button.setAttribute("aria-current", String(mail.ID === chosen));
  const subject = document.createElement("span");
  subject.textContent = mail.Subject || "(no subject)";
  subject.className = mail.Read ? "" : "unread";
  const facts = document.createElement("small");
  facts.textContent = `${mail.To.map(person).join(", ")} · ${time(mail.Created)}`;
  const snippet = document.createElement("small");
  snippet.textContent = mail.Snippet;
  button.append(subject, facts, snippet);
  button.addEventListener("click", () => open(mail.ID));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

async function refresh() {
  try {
    const page = await getJson(`api/v1/messages?limit=${limit}`);
    byId("count").textContent = `${page.total} mails, ${page.unread} unread`;
    byId("more").hidden = page.total <= limit;
    const state = JSON.stringify(page.messages.map((mail) => [mail.ID, mail.Read])) + chosen;
    if (state !== shown) {
      shown = state;
      const focused = document.activeElement?.dataset.id;
      byId("list").replaceChildren(...page.messages.map(entry));
      if (focused) {
        document.querySelector(`#list [data-id="${CSS.escape(focused)}"]`)?.focus();
      }
    }
  } catch {
    byId("count").textContent = "The mail server does not answer; trying again.";
  }
}

function showForm(html) {
  byId("html").hidden = !html;
  byId("text").hidden = html;
  byId("show-html").setAttribute("aria-pressed", String(html));
  byId("show-text").setAttribute("aria-pressed", String(!html));
}

async function open(id) {
  const mail = await getJson(`api/v1/message/${id}`);
  chosen = id;
  byId("mail").hidden = false;
  byId("subject").textContent = mail.Subject || "(no subject)";
  byId("from").textContent = person(mail.From);
  byId("to").textContent = mail.To.map(person).join(", ");
  byId("date").textContent = time(mail.Created);
  byId("text").textContent = mail.Text;
  byId("html").src = `mail/${id}.html`;
  byId("raw").href = `api/v1/message/${id}/raw`;
  byId("show-html").disabled = !mail.HTML;
  showForm(Boolean(mail.HTML));
  byId("subject").focus();
  await refresh();
}

byId("show-html").addEventListener("click", () => showForm(true));
byId("show-text").addEventListener("click", () => showForm(false));
byId("more").addEventListener("click", () => {
  limit += PAGE;
  refresh();
});
byId("clear").addEventListener("click", async () => {
  if (window.confirm("Delete all mails?")) {
    await fetch("api/v1/messages", { method: "DELETE" });
    byId("mail").hidden = true;
    await refresh();
  }
});

refresh();
setInterval(refresh, REFRESH_MILLIS);
