"use strict";

// What a session authenticates has to prove that it comes from a page of this server.
const proof = "csrftoken=";

function prove(request) {
	const cookie = document.cookie.split("; ").find((each) => each.startsWith(proof));
	if (cookie && new URL(request.url, location.href).origin === location.origin) {
		request.headers["X-CSRFToken"] = cookie.substring(proof.length);
	}
	return request;
}

window.addEventListener("DOMContentLoaded", () => {
	const target = document.getElementById("swagger-ui");
	window.SwaggerUIBundle({
		domNode: target,
		url: target.dataset.url,
		deepLinking: true,
		displayRequestDuration: true,
		presets: [window.SwaggerUIBundle.presets.apis],
		queryConfigEnabled: false,
		requestInterceptor: prove,
		validatorUrl: null
	});
});
