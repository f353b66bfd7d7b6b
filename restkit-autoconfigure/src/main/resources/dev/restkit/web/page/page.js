"use strict";

// Runs before the page is shown, so that nothing jumps: what needs scripts appears, and the colours are those that the
// reader has chosen before.
(() => {
	const root = document.documentElement;
	const key = "restkit.theme";
	root.classList.add("scripted");

	function stored() {
		try {
			return localStorage.getItem(key);
		}
		catch {
			return null;
		}
	}

	const chosen = stored();
	if (chosen === "light" || chosen === "dark") {
		root.dataset.theme = chosen;
	}

	document.addEventListener("click", (event) => {
		const button = event.target instanceof Element ? event.target.closest("[data-theme-toggle]") : null;
		if (!button) {
			return;
		}
		const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
		const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
		root.dataset.theme = next;
		try {
			localStorage.setItem(key, next);
		}
		catch {
			// Then it holds for this page.
		}
	});
})();
