package dev.restkit.web.form;

import org.jspecify.annotations.Nullable;

/**
 * The list in which the objects of a relation are looked up as one types.
 *
 * @param url the address of the list
 * @param by how the objects are named: {@code key}, {@code link} or {@code field}
 * @param field the property of the objects that names them, or {@code null} for links
 * @param searchable whether the list can be searched
 * @since 0.1.0
 */
public record RelatedList(String url, String by, @Nullable String field, boolean searchable) {

}
