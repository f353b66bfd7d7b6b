package dev.restkit.web.browsable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.restkit.operation.Operation;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.Problem;
import dev.restkit.representation.Renderer;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.RouteMatch;
import dev.restkit.web.form.FieldView;
import dev.restkit.web.form.FormBuilder;
import dev.restkit.web.form.FormErrors;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageAccounts;
import dev.restkit.web.page.PageFrame;
import dev.restkit.web.page.PageText;
import dev.restkit.web.webmvc.RequestedFormat;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Builds the page around an answer.
 */
final class BrowsablePage {

	private static final int OK = 200;

	private static final int ERROR = 400;

	private static final int CREATED = 201;

	private static final int METHOD_NOT_ALLOWED = 405;

	private static final int NO_CONTENT = 204;

	private static final String SINCE = "since";

	private final BrowsableSettings settings;

	private final Supplier<BrowsedPaths> paths;

	private final OperationFormats formats;

	private final FormViews forms;

	private final Markdown markdown;

	private final PageViews views;

	BrowsablePage(BrowsableSettings settings, Supplier<BrowsedPaths> paths, OperationFormats formats, FormViews forms,
			Markdown markdown, PageViews views) {
		this.settings = settings;
		this.paths = paths;
		this.formats = formats;
		this.forms = forms;
		this.markdown = markdown;
		this.views = views;
	}

	/**
	 * Write the page.
	 * @param browsed the call
	 * @param captured its answer
	 * @param response where to write
	 * @throws IOException if the client is gone
	 * @throws ServletException if the page cannot be made
	 */
	void write(Browsed browsed, CapturedResponse captured, HttpServletResponse response)
			throws IOException, ServletException {
		PageView page = view(browsed, captured);
		int status = captured.getStatus();
		if (status == NO_CONTENT || (status >= 300 && status < ERROR)) {
			// A page is a content, and no redirection.
			response.setStatus(HttpServletResponse.SC_OK);
		}
		this.views.write(page, browsed.received(), response);
	}

	private PageView view(Browsed browsed, CapturedResponse captured) {
		Addresses addresses = Addresses.of(browsed);
		String path = browsed.path();
		RouteMatch match = this.paths.get().match(path);
		Operation main = (match != null) ? main(match) : null;
		byte[] content = captured.content();
		int status = captured.getStatus();
		Object answer = this.forms.text().read(content, captured.getContentType());
		boolean closed = browsed.controls().permitted().isEmpty() && status >= ERROR;
		String name = (main != null) ? Names.of(main) : this.settings.theme().title();
		FormViews.Sent sent = sent(browsed, status);
		List<PageView.Form> forms = (match != null) ? this.forms.of(match, browsed.controls(), sent,
				(status < ERROR) ? answer : null, captured.getHeader(HttpHeaders.ETAG), addresses) : List.of();
		Operation read = readable(main, browsed);
		return new PageView(frame(name, addresses), name, description(main, closed), crumbs(path, name, addresses),
				browsed.method(), PageText.visible(addresses.plain()),
				ResponseViews.of(status, captured.headers(), content, captured.getContentType(),
						addresses.file(this.settings.basePath())),
				failure(browsed, forms), (status == CREATED) ? captured.getHeader(HttpHeaders.LOCATION) : null,
				(read != null) ? formats(read, addresses) : List.of(), addresses.call(path, "OPTIONS"),
				actions(match, browsed, addresses), removal(match, browsed, captured, name, addresses),
				(read != null) ? ListViews.filters(read, filterFields(addresses), this.forms.blanks(), addresses)
						: null,
				(read != null && status < ERROR) ? ListViews.pages(answer, read, addresses) : null, forms,
				(status == OK) ? live(match, browsed, addresses) : null, viewer(browsed, addresses),
				browsed.controls().proof());
	}

	/**
	 * What was read, if it was and may be read again.
	 */
	private static @Nullable Operation readable(@Nullable Operation main, Browsed browsed) {
		boolean read = main != null && main.http().method().equals("GET") && browsed.method().equals("GET")
				&& browsed.controls().permitted().contains(main.id());
		return (read && main != null) ? browsed.controls().shown(main) : null;
	}

	private static Operation main(RouteMatch match) {
		OperationPlan read = match.plan("GET");
		return ((read != null) ? read : match.plansByMethod().values().iterator().next()).operation();
	}

	private PageFrame frame(String name, Addresses addresses) {
		String site = this.settings.theme().title();
		String logo = this.settings.theme().logo();
		String docs = this.settings.docs();
		return new PageFrame("en", "ltr", name.equals(site) ? site : name + " \u00B7 " + site, site,
				(logo != null) ? addresses.file(logo) : null, addresses.of(this.settings.basePath()),
				(docs != null) ? addresses.file(docs) : null, addresses.file(this.settings.assets().path()),
				"browse.js", null);
	}

	private @Nullable String description(@Nullable Operation main, boolean closed) {
		String text = (main != null && !closed) ? main.documentation().description() : null;
		return (text != null) ? this.markdown.toHtml(text) : null;
	}

	private List<PageView.Crumb> crumbs(String path, String name, Addresses addresses) {
		List<PageView.Crumb> crumbs = new ArrayList<>();
		this.paths.get()
			.above(path)
			.forEach((above, operation) -> crumbs.add(new PageView.Crumb(Names.of(operation), addresses.of(above))));
		if (!crumbs.isEmpty()) {
			crumbs.add(new PageView.Crumb(name, null));
		}
		return crumbs;
	}

	private List<PageView.Choice> formats(Operation operation, Addresses addresses) {
		return this.formats.of(operation)
			.negotiator()
			.renderers()
			.stream()
			.map(Renderer::format)
			.distinct()
			.map((format) -> new PageView.Choice(format,
					addresses.with(RequestedFormat.PARAMETER, format, Set.of(AnonymousRequest.PARAMETER)), false))
			.toList();
	}

	private List<PageView.Action> actions(@Nullable RouteMatch match, Browsed browsed, Addresses addresses) {
		List<PageView.Action> actions = new ArrayList<>();
		if (match != null) {
			this.paths.get().below(browsed.path(), match).forEach((segment, below) -> {
				for (OperationPlan plan : below.plansByMethod().values()) {
					Operation operation = plan.operation();
					if (browsed.controls().permitted().contains(operation.id())
							&& !operation.id().value().endsWith(".list")) {
						actions.add(new PageView.Action(Names.summary(operation), operation.http().method(),
								addresses.of(browsed.path() + "/" + segment)));
					}
				}
			});
		}
		return actions;
	}

	private static PageView.@Nullable Removal removal(@Nullable RouteMatch match, Browsed browsed,
			CapturedResponse captured, String name, Addresses addresses) {
		OperationPlan plan = (match != null) ? match.plan("DELETE") : null;
		return (plan != null && browsed.controls().permitted().contains(plan.operation().id()))
				? new PageView.Removal(addresses.call(addresses.path(), "DELETE"), addresses.plain(), name,
						captured.getHeader(HttpHeaders.ETAG))
				: null;
	}

	/**
	 * Where the answer is followed. Browsers would follow it with the reader's session:
	 * that is not what anybody sees.
	 */
	private @Nullable String live(@Nullable RouteMatch match, Browsed browsed, Addresses addresses) {
		OperationPlan plan = (match != null && browsed.method().equals("GET")) ? match.plan("GET") : null;
		if (!this.settings.live() || plan == null || plan.watching() == null || browsed.isAnonymousView()) {
			return null;
		}
		// It begins with what there is, wherever the address would have gone on from.
		return addresses.with(RequestedFormat.PARAMETER, null, Set.of(SINCE));
	}

	private FormBuilder filterFields(Addresses addresses) {
		return new FormBuilder("filter", FormErrors.none(), this.forms.under(addresses), this.markdown::toHtml,
				this.forms.text()::write);
	}

	private FormViews.Sent sent(Browsed browsed, int status) {
		if (status < ERROR || browsed.method().equals("GET")) {
			return FormViews.Sent.NOTHING;
		}
		Problem problem = browsed.mode().problem();
		Map<String, List<String>> errors = new LinkedHashMap<>();
		if (problem != null) {
			problem.errors()
				.forEach((error) -> errors.computeIfAbsent(error.field(), (field) -> new ArrayList<>())
					.add(browsed.mode().say(error.sentence())));
		}
		String type = browsed.call().getContentType();
		byte[] body = browsed.body();
		Object data = this.forms.text().read(body, type);
		boolean text = browsed.call() instanceof SubmittedForm form && form.isText();
		return new FormViews.Sent(browsed.method(), data, text ? new String(body, StandardCharsets.UTF_8) : null,
				(type != null) ? type : "", browsed.call().getHeader(HttpHeaders.IF_MATCH), new FormErrors(errors));
	}

	private static PageView.@Nullable Failure failure(Browsed browsed, List<PageView.Form> forms) {
		Problem problem = browsed.mode().problem();
		boolean entered = problem != null && problem.status() == METHOD_NOT_ALLOWED && browsed.method().equals("GET")
				&& !forms.isEmpty();
		if (problem == null || entered) {
			// Whoever opens what can only be sent comes to send it.
			return null;
		}
		Map<String, String> targets = new LinkedHashMap<>();
		forms.stream().filter(PageView.Form::failed).forEach((form) -> collect(form.fields(), targets));
		List<PageView.Error> errors = problem.errors()
			.stream()
			.map((error) -> new PageView.Error(error.field(), browsed.mode().say(error.sentence()),
					targets.get(error.field())))
			.toList();
		return new PageView.Failure(problem.title(), browsed.mode().say(problem.sentence()), errors);
	}

	private static void collect(List<FieldView> fields, Map<String, String> targets) {
		Set<FieldView> inner = new HashSet<>();
		for (FieldView field : fields) {
			targets.put(field.name(), field.id());
			if (field.group() != null) {
				inner.addAll(field.group().fields());
			}
			if (field.list() != null) {
				inner.addAll(field.list().items());
			}
			if (field.union() != null) {
				inner.add(field.union().choice());
				field.union().variants().forEach((variant) -> inner.addAll(variant.fields()));
			}
		}
		if (!inner.isEmpty()) {
			collect(List.copyOf(inner), targets);
		}
	}

	private static PageView.@Nullable Viewer viewer(Browsed browsed, Addresses addresses) {
		PageAccounts.PageAccount account = browsed.controls().account();
		if (account == null) {
			return null;
		}
		boolean anonymous = browsed.isAnonymousView();
		String here = addresses.plain();
		String other = here + (here.contains("?") ? "&" : "?") + AnonymousRequest.PARAMETER + "="
				+ AnonymousRequest.VALUE;
		String login = account.login();
		String logout = account.logout();
		return new PageView.Viewer(account.name(), (login != null) ? addresses.file(login) : null,
				(logout != null) ? addresses.file(logout) : null, here,
				(account.name() != null && !anonymous) ? other : null, anonymous ? here : null);
	}

}
