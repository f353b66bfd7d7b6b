// Follows the result of the page by server-sent events.

import {resultIn} from "./rows.js";

/** How long marks are seen, and how often changes are said, in milliseconds. */
const SEEN = 6000;
const SAID = 1000;

/** More than these are not gathered: then all is asked for again. */
const MOST_HELD = 1000;

const TYPES = ["reset", "enter", "update", "leave", "value", "ready", "complete"];

const CHANGES = {enter: "entered", update: "changed", leave: "left", value: "changed"};

const WORDS = {off: "Not followed", connecting: "Connecting", following: "Following", reconnecting: "Reconnecting",
	ended: "Ended"};

const LOST = "The connection was lost, and is tried again.";

const some = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

/** Why the server does not go on: an event source does not tell. */
async function reason(url) {
	const asking = new AbortController();
	try {
		const answer = await fetch(url, {headers: {Accept: "text/event-stream"}, signal: asking.signal});
		return answer.ok ? "The connection was closed." : sentence(await answer.text());
	}
	catch {
		return "The server does not answer.";
	}
	finally {
		asking.abort();
	}
}

function sentence(problem) {
	try {
		const {detail, title} = JSON.parse(problem);
		return [detail, title].find((each) => typeof each === "string") ?? problem;
	}
	catch {
		return "The server has refused.";
	}
}

export function setUpLive(section) {
	const part = (name) => section.querySelector(`[data-live-${name}]`);
	const [follow, pause, said] = ["follow", "pause", "said"].map(part);
	const url = section.dataset.live;
	let source = null;
	let state = "off";
	let paused = false;
	let why = "";
	let held = [];
	let waiting = 0;
	// Marks do not fade while the reader has stopped the time.
	let fading = [];

	const result = resultIn(part("result"), later, follow);

	function later(work) {
		setTimeout(() => paused ? fading.push(work) : work(), SEEN);
	}

	// What is seen, and what is said of it, which is at most once in a while.

	function note() {
		const gathered = waiting > MOST_HELD ? "Very much has changed. " : `${some(waiting, "change")} waiting. `;
		return (paused ? gathered : "") + (state === "reconnecting" ? LOST : why);
	}

	function draw() {
		const active = source !== null || paused;
		follow.textContent = active ? "Stop" : "Follow";
		pause.textContent = paused ? "Continue" : "Pause";
		pause.setAttribute("aria-disabled", String(!active));
		part("state").textContent = paused ? "Paused" : WORDS[state];
		part("note").textContent = note();
		part("note").hidden = note() === "";
		const count = result.count();
		part("count").textContent = count;
		part("count").previousElementSibling.hidden = count === null;
		part("count").hidden = count === null;
		say();
	}

	let counts = {};
	let last = WORDS.off;
	let saying = null;

	function say() {
		saying ??= setTimeout(() => {
			saying = null;
			const now = paused ? "Paused" : [WORDS[state], state === "ended" ? why : ""].filter(Boolean).join(": ");
			const changes = Object.entries(counts).map(([what, number]) => `${number} ${what}`).join(", ");
			const words = [now === last ? "" : now, changes].filter(Boolean).join(". ");
			last = now;
			counts = {};
			if (words !== "") {
				said.textContent = words;
			}
		}, SAID);
	}

	// Events.

	function apply(type, event) {
		if (type in CHANGES && !result.isTelling()) {
			counts[CHANGES[type]] = (counts[CHANGES[type]] ?? 0) + 1;
		}
		result.apply(type, event.data);
		part("position").textContent = event.lastEventId;
		part("about").hidden = false;
	}

	function receive(type, event) {
		if (type === "ready") {
			state = "following";
		}
		if (paused) {
			held.push(() => apply(type, event));
			waiting += type in CHANGES ? 1 : 0;
			if (waiting > MOST_HELD) {
				close();
			}
		}
		else {
			apply(type, event);
		}
		if (type === "complete") {
			end("All has been told.");
		}
		draw();
	}

	function failed(event) {
		if (event.data !== undefined) {
			end(sentence(event.data));
		}
		else if (event.target.readyState === EventSource.CLOSED) {
			end("");
			reason(url).then((told) => {
				if (state === "ended" && why === "") {
					why = told;
					draw();
				}
			});
		}
		else {
			state = "reconnecting";
			draw();
		}
	}

	// The connection.

	function open() {
		close();
		state = "connecting";
		why = "";
		source = new EventSource(url);
		TYPES.forEach((type) => source.addEventListener(type, (event) => receive(type, event)));
		source.addEventListener("error", failed);
		draw();
	}

	function close() {
		source?.close();
		source = null;
		held = waiting > MOST_HELD ? [] : held;
	}

	function end(told) {
		close();
		state = "ended";
		why = told;
		draw();
	}

	function stop() {
		if (source !== null || paused) {
			close();
			state = "off";
			why = "";
			goOn([]);
		}
	}

	function goOn(events) {
		const faded = fading;
		paused = false;
		held = [];
		waiting = 0;
		fading = [];
		faded.forEach((work) => work());
		events.forEach((work) => work());
		draw();
	}

	follow.addEventListener("click", () => source !== null || paused ? stop() : open());
	pause.addEventListener("click", () => {
		if (paused) {
			const again = waiting > MOST_HELD;
			goOn(held);
			if (again) {
				open();
			}
		}
		else if (source !== null) {
			paused = true;
			draw();
		}
	});
	addEventListener("pagehide", stop);
	section.hidden = false;
	return {stop};
}
