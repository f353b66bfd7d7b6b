package dev.restkit.web.docs.reference;

import java.util.List;

import dev.restkit.web.page.PageFrame;

/**
 * The page of one operation, as the template {@code docs-single} shows it.
 *
 * @param frame what stands around it
 * @param places where everything else is
 * @param whole the address of the whole page, before a {@code #}
 * @param title the name of the API
 * @param group the group of the operation
 * @param operation the operation
 * @param schemes how callers may say who they are
 */
record SingleView(PageFrame frame, DocumentationPlaces places, String whole, String title, String group,
		OperationView operation, List<SchemeView> schemes) {

}
