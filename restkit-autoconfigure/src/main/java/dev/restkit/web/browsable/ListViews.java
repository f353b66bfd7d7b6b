package dev.restkit.web.browsable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.restkit.filtering.ListFilter;
import dev.restkit.operation.Operation;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.pagination.PageNumberPagination;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.StringSchema;
import dev.restkit.web.form.FieldView;
import dev.restkit.web.form.FormBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes the filters and the pages of what is read.
 */
final class ListViews {

	private static final int AROUND = 2;

	private static final String CONDITION = "__";

	private ListViews() {
	}

	/**
	 * The parameters of reading.
	 */
	static PageView.@Nullable Filters filters(Operation operation, FormBuilder fields, BlankForms blanks,
			Addresses addresses) {
		List<Parameter> parameters = operation.parameters()
			.stream()
			.filter((parameter) -> parameter.location() == ParameterLocation.QUERY)
			.filter((parameter) -> !parameter.name().equals(PageNumberPagination.PAGE))
			.map(ListViews::singular)
			.toList();
		if (parameters.isEmpty()) {
			return null;
		}
		Map<String, Object> values = new HashMap<>();
		int active = 0;
		for (Parameter parameter : parameters) {
			List<String> given = addresses.query().getOrDefault(parameter.name(), List.of());
			values.put(parameter.name(), given.isEmpty() ? "" : (given.size() == 1) ? given.get(0) : given);
			active += given.stream().allMatch(String::isEmpty) ? 0 : 1;
		}
		boolean list = parameters.stream().anyMatch((parameter) -> isOfList(parameter.name()));
		String title = list ? "Filters" : "Parameters";
		String action = addresses.file(addresses.path());
		if (active > 0) {
			List<FieldView> all = fields.fields(parameters, values);
			return new PageView.Filters(title, action, active, conditions(all, false), null, conditions(all, true),
					null);
		}
		BlankForms.Fields simple = blanks.of(operation, "filter", addresses.prefix(),
				() -> conditions(fields.fields(parameters, values), false), () -> "");
		BlankForms.Fields further = blanks.of(operation, "filter-more", addresses.prefix(),
				() -> conditions(fields.fields(parameters, values), true), () -> "");
		return new PageView.Filters(title, action, 0, simple.fields(), simple.html(), further.fields(), further.html());
	}

	private static List<FieldView> conditions(List<FieldView> fields, boolean further) {
		return fields.stream().filter((field) -> field.name().contains(CONDITION) == further).toList();
	}

	private static boolean isOfList(String name) {
		return name.equals(PageNumberPagination.PAGE_SIZE) || name.equals(ListFilter.SEARCH)
				|| name.equals(ListFilter.ORDERING);
	}

	/**
	 * One order can be chosen; who wants several writes them into the address.
	 */
	private static Parameter singular(Parameter parameter) {
		boolean orders = parameter.name().equals(ListFilter.ORDERING) && parameter.schema() instanceof ArraySchema array
				&& array.items() instanceof StringSchema;
		return orders ? new Parameter(parameter.name(), parameter.location(),
				((ArraySchema) parameter.schema()).items(), false, null, parameter.description()) : parameter;
	}

	/**
	 * The pages of a list.
	 */
	static PageView.@Nullable Pages pages(@Nullable Object answer, Operation operation, Addresses addresses) {
		if (!(answer instanceof Map<?, ?> page) || !(page.get("count") instanceof Number number)
				|| !(page.get("results") instanceof List<?>) || (!page.containsKey("next"))) {
			return null;
		}
		long count = number.longValue();
		int size = size(operation, addresses);
		long last = Math.max((count + size - 1) / size, 1);
		long current = current(addresses, last);
		return new PageView.Pages(count, (current > 1) ? to(current - 1, addresses) : null,
				(current < last) ? to(current + 1, addresses) : null, numbers(current, last, addresses));
	}

	private static List<PageView.Number> numbers(long current, long last, Addresses addresses) {
		Set<Long> shown = new TreeSet<>(List.of(1L, last));
		for (long each = Math.max(current - AROUND, 1); each <= Math.min(current + AROUND, last); each++) {
			shown.add(each);
		}
		List<PageView.Number> numbers = new ArrayList<>();
		long before = 0;
		for (long each : shown) {
			if (each > before + 1) {
				numbers.add(new PageView.Number("...", null, false));
			}
			numbers.add(new PageView.Number(Long.toString(each), to(each, addresses), each == current));
			before = each;
		}
		return numbers;
	}

	private static String to(long number, Addresses addresses) {
		return addresses.with(PageNumberPagination.PAGE, (number > 1) ? Long.toString(number) : null, Set.of());
	}

	private static long current(Addresses addresses, long last) {
		String given = first(addresses, PageNumberPagination.PAGE);
		if ("last".equals(given)) {
			return last;
		}
		return (given != null && given.matches("[0-9]{1,15}")) ? Math.min(Long.parseLong(given), last) : 1;
	}

	private static int size(Operation operation, Addresses addresses) {
		String given = first(addresses, PageNumberPagination.PAGE_SIZE);
		if (given != null && given.matches("[1-9][0-9]{0,6}")) {
			return Integer.parseInt(given);
		}
		for (Parameter parameter : operation.parameters()) {
			if (parameter.name().equals(PageNumberPagination.PAGE_SIZE)
					&& parameter.defaultValue() instanceof Number number) {
				return Math.max(number.intValue(), 1);
			}
		}
		return 1;
	}

	private static @Nullable String first(Addresses addresses, String name) {
		List<String> values = addresses.query().get(name);
		return (values != null && !values.isEmpty()) ? values.get(values.size() - 1) : null;
	}

}
