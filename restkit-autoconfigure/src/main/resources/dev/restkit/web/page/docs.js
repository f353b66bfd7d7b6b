// The page works without scripts; this adds a search, opens operations where they stand, and loads what tries them out.

const main = document.getElementById("content");
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Search.

const search = document.getElementById("docs:search");
const found = document.getElementById("docs:found");
let index = null;

// What is searched is gathered when somebody searches.
function indexed() {
	return index ??= all("article[id]", main).map((article) => {
		const texts = all(".path, .summary, .name", article).map((element) => element.textContent);
		return {article, link: links().get(article.id), text: [article.id, ...texts].join(" ").toLowerCase()};
	});
}

let names = null;

// The names of fields that a large page does not show come when somebody is about to search.
function fetchNames() {
	names ??= fetch(`${main.dataset.self}/names.json`)
		.then((response) => response.ok ? response.json() : {})
		.catch(() => ({}))
		.then((found) => {
			const known = new Map(Object.entries(found));
			indexed().forEach((entry) => { entry.text += ` ${(known.get(entry.article.id) ?? "").toLowerCase()}`; });
			if (search.value !== "") {
				filter();
			}
		});
}

let linked = null;

function links() {
	return linked ??= new Map(all(".toc a").map((link) => [idOf(link.hash), link]));
}

function filter() {
	const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
	let count = 0;
	for (const {article, link, text} of indexed()) {
		const shown = words.every((word) => text.includes(word));
		article.hidden = !shown;
		if (link) {
			link.parentElement.hidden = !shown;
		}
		count += shown ? 1 : 0;
	}
	for (const section of main.querySelectorAll(":scope > section")) {
		section.hidden = words.length > 0 && !section.querySelector("article:not([hidden])");
	}
	for (const group of all(".toc > details")) {
		group.hidden = words.length > 0 && !group.querySelector("li:not([hidden])");
		if (words.length > 0) {
			group.dataset.was ??= String(group.open);
			group.open = true;
		}
		else if (group.dataset.was) {
			group.open = group.dataset.was === "true";
			delete group.dataset.was;
		}
	}
	found.textContent = words.length === 0 ? "" : count === 1 ? "1 found" : `${count} found`;
}

function clear() {
	if (search && search.value !== "") {
		search.value = "";
		filter();
	}
}

let waiting = 0;
search?.addEventListener("input", () => {
	clearTimeout(waiting);
	waiting = setTimeout(filter, 80);
});
if (search && main.dataset.folded !== undefined) {
	search.addEventListener("focus", fetchNames);
	search.addEventListener("input", fetchNames);
}
document.addEventListener("keydown", (event) => {
	const typing = event.target.closest?.("input, textarea, select, dialog, [contenteditable]");
	if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
		event.preventDefault();
		search.focus();
		search.select();
	}
	else if (event.key === "Escape" && (event.target === search || !typing)) {
		clear();
	}
});

// The operations of a large API. Without scripts, their headings lead to pages of their own.

all(".folded > h3 > a", main).forEach((link) => link.setAttribute("aria-expanded", "false"));

async function load(article, link) {
	const response = await fetch(link.href);
	const page = new DOMParser().parseFromString(response.ok ? await response.text() : "", "text/html");
	const details = document.importNode(page.querySelector("article"), true);
	// What leads from that page to this one stays on this one.
	const here = `../../${main.dataset.self}#`;
	for (const each of all(`a[href^="${here}"]`, details)) {
		each.setAttribute("href", each.getAttribute("href").slice(here.length - 1));
	}
	all(":scope > h3, :scope > .about", details).forEach((known) => known.remove());
	Object.assign(article.dataset, details.dataset);
	article.append(...details.childNodes);
}

function open(article) {
	const link = article.querySelector(":scope > h3 > a");
	article.classList.remove("folded");
	link.setAttribute("aria-expanded", "true");
	article.querySelector(":scope > .error")?.remove();
	if (article.dataset.path === undefined && article.ariaBusy !== "true") {
		article.ariaBusy = "true";
		load(article, link)
			.catch(() => {
				const error = document.createElement("p");
				error.className = "error";
				error.textContent = "The details could not be loaded.";
				article.append(error);
			})
			.finally(() => { article.ariaBusy = null; });
	}
}

main.addEventListener("click", (event) => {
	const link = event.target.closest?.("article > h3 > a[aria-expanded]");
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
		return;
	}
	event.preventDefault();
	const article = link.closest("article");
	if (article.matches(".folded")) {
		open(article);
		history.replaceState(history.state, "", `#${article.id}`);
		mark(article.id);
	}
	else {
		article.classList.add("folded");
		link.setAttribute("aria-expanded", "false");
	}
});

// Where the reader is.

function idOf(hash) {
	try {
		return decodeURIComponent(hash.slice(1));
	}
	catch {
		return "";
	}
}

function mark(id) {
	all(".toc a[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
	const link = links().get(id);
	if (link) {
		link.setAttribute("aria-current", "true");
		link.closest("details").open = true;
		link.scrollIntoView({block: "nearest"});
	}
}

function arrive() {
	const id = idOf(location.hash);
	const target = id ? document.getElementById(id) : null;
	if (target?.hidden) {
		clear();
		target.scrollIntoView();
	}
	if (target?.matches("article.folded")) {
		open(target);
	}
	mark(id);
}

addEventListener("hashchange", arrive);
if (location.hash) {
	arrive();
}
if (matchMedia("(max-width: 56rem)").matches) {
	all(".toc > details[open]").forEach((group) => { group.open = false; });
}

// Trying out, and code.

const trying = () => import("./try.js");

addEventListener("load", () => setTimeout(trying));
main.addEventListener("toggle", (event) => {
	if (event.target.matches("details.code[open]")) {
		trying().then(({showCode}) => showCode(event.target));
	}
}, true);
document.addEventListener("click", (event) => {
	const button = event.target.closest?.("[data-try], [data-as-json], [data-credentials], [data-language], [data-copy]");
	if (button) {
		trying().then(({press}) => press(button));
	}
});
