package dev.restkit.web.browsable;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import dev.restkit.pipeline.OperationPlan;
import dev.restkit.representation.FormLimits;
import dev.restkit.representation.Formats;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.OperationFormats;
import dev.restkit.web.form.RelatedLists;
import dev.restkit.web.page.Markdown;
import dev.restkit.web.page.PageAccounts;
import dev.restkit.web.page.PageTemplates;
import dev.restkit.web.webmvc.PathOperations;
import dev.restkit.web.webmvc.ProblemWriter;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.ViewResolver;

/**
 * Puts the parts of the browsable API together.
 *
 * @since 0.1.0
 */
public final class BrowsableApi {

	private final BrowsableSettings settings;

	private final Supplier<BrowsedPaths> paths;

	/**
	 * Create the browsable API.
	 * @param settings what all pages have in common
	 * @param plans the plans of all operations, asked for when they are known
	 */
	public BrowsableApi(BrowsableSettings settings, Supplier<? extends Collection<OperationPlan>> plans) {
		this.settings = settings;
		this.paths = SingletonSupplier.of(() -> new BrowsedPaths(plans.get()))::obtain;
	}

	/**
	 * The filter that shows answers on pages.
	 * @param negotiator knows what browsers want
	 * @param problems refuses who wants no page
	 * @param limits the bounds of forms
	 * @param maxBytes the greatest length of forms
	 * @param parts what pages are made of
	 * @return the filter
	 */
	public BrowsableFilter filter(ContentNegotiator negotiator, ProblemWriter problems, FormLimits limits,
			long maxBytes, Parts parts) {
		Supplier<BrowsablePage> page = SingletonSupplier.of(() -> page(parts))::obtain;
		return new BrowsableFilter(negotiator, problems, limits, maxBytes, page);
	}

	/**
	 * The filter that finds out what callers may do, behind Spring Security.
	 * @param operations asks permissions
	 * @param accounts knows who reads
	 * @return the filter
	 */
	public ControlsFilter controls(PathOperations operations, PageAccounts accounts) {
		return new ControlsFilter(this.paths, operations, accounts);
	}

	private BrowsablePage page(Parts parts) {
		FormViews forms = new FormViews(parts.lists(), new NeutralText(parts.data()), parts.markdown()::toHtml,
				new BlankForms(parts.templates()));
		return new BrowsablePage(this.settings, this.paths, parts.formats(), forms, parts.markdown(),
				new PageViews(parts.resolvers(), this.settings.template()));
	}

	/**
	 * What pages are made of.
	 *
	 * @param data reads and writes bodies
	 * @param formats knows the formats of operations
	 * @param lists knows where relations are looked up
	 * @param markdown turns descriptions into HTML
	 * @param templates renders forms that nobody has filled in
	 * @param resolvers find the view of a page
	 */
	public record Parts(Formats data, OperationFormats formats, RelatedLists lists, Markdown markdown,
			PageTemplates templates, Supplier<List<ViewResolver>> resolvers) {

	}

}
