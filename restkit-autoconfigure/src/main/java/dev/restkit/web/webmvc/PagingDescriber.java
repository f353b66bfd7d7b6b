package dev.restkit.web.webmvc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.NumberSchema;
import dev.restkit.schema.Schema;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Describes Spring Data's {@link Pageable} and {@link Sort}. Names, defaults and bounds
 * come from properties, annotations, qualifiers and customizers, and Spring Data's
 * resolver keeps them to itself; so it is shown requests, and watched.
 */
final class PagingDescriber {

	private static final Set<String> TYPES = Set.of("org.springframework.data.domain.Pageable",
			"org.springframework.data.domain.Sort");

	private final ResolverProbe probe;

	private final Map<String, String> ones = new LinkedHashMap<>();

	private PagingDescriber(ResolverProbe probe) {
		this.probe = probe;
	}

	/**
	 * Whether parameters of a type are described. Does not need Spring Data.
	 * @param type the type
	 * @return {@code true} for {@code Pageable} and {@code Sort}
	 */
	static boolean describes(Class<?> type) {
		return TYPES.contains(type.getName());
	}

	/**
	 * Describe a parameter.
	 * @param parameter the parameter, of a type that is described
	 * @param resolver the resolver that supplies it
	 * @return the query parameters that the resolver reads; none for a resolver that
	 * needs more than those
	 */
	static List<Parameter> describe(MethodParameter parameter, HandlerMethodArgumentResolver resolver) {
		return new PagingDescriber(new ResolverProbe(parameter, resolver)).describe();
	}

	private List<Parameter> describe() {
		Paging initial = Paging.of(this.probe.resolve(Map.of()));
		this.probe.asked().forEach((name) -> this.ones.put(name, "1"));
		Paging base = resolve("", "");
		if (initial == null || base == null) {
			return List.of();
		}
		List<Parameter> parameters = new ArrayList<>();
		for (String name : this.ones.keySet()) {
			Paging varied = resolve(name, "2");
			if (varied == null) {
				return List.of();
			}
			if (varied.page() != base.page()) {
				parameters.add(page(name, 1 - base.page(), initial));
			}
			else if (varied.size() != base.size()) {
				parameters.add(size(name, initial));
			}
			else if (!varied.sort().equals(base.sort())) {
				parameters.add(sort(name, initial));
			}
		}
		return parameters;
	}

	/**
	 * What the resolver makes of a 1 in every parameter but one.
	 */
	private @Nullable Paging resolve(String name, String value) {
		Map<String, String> sent = new LinkedHashMap<>(this.ones);
		sent.replace(name, value);
		return Paging.of(this.probe.resolve(sent));
	}

	private static Parameter page(String name, int first, Paging initial) {
		NumberSchema schema = NumberSchema.ofInteger("int32").withMinimum(BigDecimal.valueOf(first), false);
		return query(name, schema, initial.isPaged() ? initial.page() + first : null)
			.withDescription("Which page; the first is " + first + ".");
	}

	private Parameter size(String name, Paging initial) {
		Paging greatest = resolve(name, String.valueOf(Integer.MAX_VALUE));
		NumberSchema schema = NumberSchema.ofInteger("int32").withMinimum(BigDecimal.ONE, false);
		Parameter parameter = query(name, schema, initial.isPaged() ? initial.size() : null);
		if (greatest == null || greatest.size() == Integer.MAX_VALUE) {
			return parameter.withDescription("How many a page has.");
		}
		schema = schema.withMaximum(BigDecimal.valueOf(greatest.size()), false);
		return query(name, schema, parameter.defaultValue())
			.withDescription("How many a page has; never more than " + greatest.size() + ".");
	}

	private static Parameter sort(String name, Paging initial) {
		List<String> orders = initial.sort().stream().map(PagingDescriber::text).toList();
		return query(name, ArraySchema.of(StringSchema.any()), orders.isEmpty() ? null : orders)
			.withDescription("What to sort by: a property, or `property,desc` for the reverse order.");
	}

	private static String text(Sort.Order order) {
		return order.getProperty() + (order.isAscending() ? ",asc" : ",desc")
				+ (order.isIgnoreCase() ? ",ignorecase" : "");
	}

	private static Parameter query(String name, Schema schema, @Nullable Object defaultValue) {
		return new Parameter(name, ParameterLocation.QUERY, schema, false, defaultValue, null);
	}

	/**
	 * What a resolver made of a request.
	 *
	 * @param page the number of the page, from 0, or -1 for all pages
	 * @param size its size, or -1 for all pages
	 * @param sort how it is sorted
	 */
	private record Paging(int page, int size, Sort sort) {

		static @Nullable Paging of(@Nullable Object resolved) {
			if (resolved instanceof Pageable pageable) {
				return pageable.isPaged()
						? new Paging(pageable.getPageNumber(), pageable.getPageSize(), pageable.getSort())
						: new Paging(-1, -1, pageable.getSort());
			}
			return (resolved instanceof Sort sort) ? new Paging(-1, -1, sort) : null;
		}

		boolean isPaged() {
			return this.size > 0;
		}

	}

}
