"use strict";

window.addEventListener("DOMContentLoaded", () => {
	const target = document.getElementById("swagger-ui");
	window.SwaggerUIBundle({
		domNode: target,
		url: target.dataset.url,
		deepLinking: true,
		displayRequestDuration: true,
		presets: [window.SwaggerUIBundle.presets.apis],
		queryConfigEnabled: false,
		validatorUrl: null
	});
});
