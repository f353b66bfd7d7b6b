package dev.restkit.web.docs.reference;

import java.util.List;

import dev.restkit.web.page.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The whole page, as the template {@code docs} shows it.
 *
 * @param frame what stands around it
 * @param places where everything else is
 * @param whole what stands before the {@code #} of an address within this page: nothing
 * @param large whether operations are but summarised
 * @param title the name of the API
 * @param version its version
 * @param description what it is for, as HTML, or {@code null}
 * @param groups the operations by their groups
 * @param schemas the named schemas
 * @param schemes how callers may say who they are
 */
record DocumentationView(PageFrame frame, DocumentationPlaces places, String whole, boolean large, String title,
		String version, @Nullable String description, List<GroupView> groups, List<SchemaView> schemas,
		List<SchemeView> schemes) {

}
