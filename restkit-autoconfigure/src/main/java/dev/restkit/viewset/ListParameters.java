package dev.restkit.viewset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.restkit.filtering.FilterField;
import dev.restkit.filtering.ListFilter;
import dev.restkit.filtering.Lookup;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.pagination.PageNumberPagination;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.BooleanSchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Describes the query parameters of a list.
 */
final class ListParameters {

	List<Parameter> describe(PageNumberPagination pagination, ListFilter.Declaration declaration) {
		List<Parameter> parameters = new ArrayList<>();
		NumberSchema positive = NumberSchema.ofInteger("int32").withMinimum(BigDecimal.ONE, false);
		parameters.add(query(PageNumberPagination.PAGE, positive, 1, "The number of the page."));
		parameters.add(query(PageNumberPagination.PAGE_SIZE, positive, pagination.pageSize(),
				"How many results stand on a page, at most %d.".formatted(pagination.maxPageSize())));
		if (!declaration.searched().isEmpty()) {
			parameters.add(query(ListFilter.SEARCH, StringSchema.any(), null,
					"Terms that all must be found in %s.".formatted(String.join(", ", declaration.searched()))));
		}
		if (!declaration.orders().isEmpty()) {
			parameters.add(query(ListFilter.ORDERING, orders(declaration), null,
					"Fields to order by, separated by commas, each with `-` for descending: %s."
						.formatted(String.join(", ", declaration.orders().keySet()))));
		}
		declaration.filters().forEach((field) -> filters(field, parameters));
		return parameters;
	}

	private static Schema orders(ListFilter.Declaration declaration) {
		return ArraySchema.of(StringSchema
			.ofChoices(declaration.orders().keySet().stream().flatMap((name) -> Stream.of(name, "-" + name)).toList()));
	}

	private static void filters(FilterField field, List<Parameter> parameters) {
		for (Lookup lookup : Lookup.values()) {
			if (field.lookups().contains(lookup)) {
				String name = (lookup == Lookup.EXACT) ? field.name() : field.name() + "__" + lookup.parameter();
				parameters.add(query(name, schema(field, lookup), null, description(field, lookup)));
			}
		}
	}

	private static Schema schema(FilterField field, Lookup lookup) {
		return switch (lookup) {
			case ISNULL -> new BooleanSchema();
			case IN, RANGE -> StringSchema.any();
			default -> field.type().schema();
		};
	}

	private static String description(FilterField field, Lookup lookup) {
		String name = "`" + field.name() + "`";
		return switch (lookup) {
			case EXACT -> name + " is this.";
			case IEXACT -> name + " is this, whatever the case.";
			case CONTAINS -> name + " contains this.";
			case ICONTAINS -> name + " contains this, whatever the case.";
			case STARTSWITH -> name + " starts with this.";
			case IN -> name + " is one of these, separated by commas.";
			case GT -> name + " is greater than this.";
			case GTE -> name + " is greater than or equal to this.";
			case LT -> name + " is less than this.";
			case LTE -> name + " is less than or equal to this.";
			case RANGE -> name + " is between these two, separated by a comma.";
			case ISNULL -> "Whether " + name + " has no value.";
		};
	}

	private static Parameter query(String name, Schema schema, @Nullable Object defaultValue, String description) {
		return new Parameter(name, ParameterLocation.QUERY, schema, false, defaultValue, description);
	}

}
