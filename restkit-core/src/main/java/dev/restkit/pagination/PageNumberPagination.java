package dev.restkit.pagination;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import dev.restkit.representation.Href;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Pages by number: {@code ?page=2&page_size=50}. A page that does not exist is a 404; a
 * size beyond the cap is the cap.
 *
 * @param pageSize how many objects stand on a page when the caller does not say
 * @param maxPageSize how many at the most
 * @since 0.1.0
 */
public record PageNumberPagination(int pageSize, int maxPageSize) {

	/**
	 * The query parameter of the page.
	 */
	public static final String PAGE = "page";

	/**
	 * The query parameter of the size.
	 */
	public static final String PAGE_SIZE = "page_size";

	private static final int MAX_DIGITS = 18;

	public PageNumberPagination {
		if (pageSize < 1 || pageSize > maxPageSize) {
			throw new IllegalArgumentException(
					"A page of %d objects is not between 1 and %d".formatted(pageSize, maxPageSize));
		}
	}

	/**
	 * Read which page a caller asks for.
	 * @param query the query parameters
	 * @param reading collects what is wrong with them
	 * @return the request
	 * @throws ProblemException 404 for a page that cannot exist
	 */
	public PageRequest read(Map<String, List<String>> query, Reading reading) {
		return new PageRequest(number(last(query, PAGE)), size(last(query, PAGE_SIZE), reading));
	}

	private static long number(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return 1;
		}
		if (text.equals("last")) {
			return PageRequest.LAST;
		}
		long number = isDigits(text) ? Long.parseLong(text) : 0;
		if (number < 1) {
			throw noSuchPage();
		}
		return number;
	}

	private int size(@Nullable String text, Reading reading) {
		if (text == null || text.isEmpty()) {
			return this.pageSize;
		}
		Pointer at = Pointer.of(PAGE_SIZE);
		boolean negative = text.startsWith("-") && isDigits(text.substring(1));
		if (!negative && !isDigits(text)) {
			reading.report(at, Rule.NOT_AN_INTEGER);
			return this.pageSize;
		}
		long size = negative ? 0 : Long.parseLong(text);
		if (size < 1) {
			reading.report(at, Rule.MIN_VALUE, 1);
			return this.pageSize;
		}
		return (int) Math.min(size, this.maxPageSize);
	}

	private static boolean isDigits(String text) {
		if (text.isEmpty() || text.length() > MAX_DIGITS) {
			return false;
		}
		return text.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	/**
	 * Cut a page. The objects are counted only where the page itself does not tell.
	 * @param <T> the representation
	 * @param request which page
	 * @param source what it is cut from
	 * @param path the path of the list
	 * @param query the query parameters, which the links to the neighbours keep
	 * @return the page
	 * @throws ProblemException 404 for a page that does not exist
	 */
	public <T> Page<T> page(PageRequest request, PageSource<T> source, String path, Map<String, List<String>> query) {
		if (request.number() == PageRequest.LAST) {
			long count = source.count();
			PageRequest last = last(request, count);
			List<T> results = source.read(Math.toIntExact(last.offset()), last.size());
			return page(last, results, count, new Neighbours(path, query));
		}
		List<T> results = existing(request, source);
		long count = (results.size() < request.size()) ? request.offset() + results.size() : source.count();
		return page(request, results, count, new Neighbours(path, query));
	}

	/**
	 * Cut a page for somebody who needs its objects only: nothing is counted that need
	 * not be, and there are no links.
	 * @param <T> the representation
	 * @param request which page
	 * @param source what it is cut from
	 * @return the page, with a count of the objects up to its end
	 * @throws ProblemException 404 for a page that does not exist
	 */
	public <T> Page<T> results(PageRequest request, PageSource<T> source) {
		PageRequest numbered = (request.number() == PageRequest.LAST) ? last(request, source.count()) : request;
		List<T> results = existing(numbered, source);
		return new Page<>(numbered.offset() + results.size(), null, null, results);
	}

	private static PageRequest last(PageRequest request, long count) {
		return new PageRequest(Math.max(1, (count + request.size() - 1) / request.size()), request.size());
	}

	private static <T> List<T> existing(PageRequest request, PageSource<T> source) {
		if (request.number() - 1 > Integer.MAX_VALUE / request.size()) {
			throw noSuchPage();
		}
		int offset = (int) request.offset();
		List<T> results = source.read(offset, request.size());
		if (results.isEmpty() && offset > 0) {
			throw noSuchPage();
		}
		return results;
	}

	private static <T> Page<T> page(PageRequest request, List<T> results, long count, Neighbours neighbours) {
		long number = request.number();
		Href next = (number * request.size() < count) ? neighbours.page(number + 1) : null;
		Href previous = (number > 1) ? neighbours.page(number - 1) : null;
		return new Page<>(Math.max(count, request.offset() + results.size()), next, previous, results);
	}

	private static ProblemException noSuchPage() {
		return Problem.of(ProblemKind.NOT_FOUND, Message.of("restkit.problem.invalid_page", "Invalid page."))
			.toException();
	}

	private static @Nullable String last(Map<String, List<String>> query, String name) {
		List<String> values = query.get(name);
		return (values == null || values.isEmpty()) ? null : values.get(values.size() - 1);
	}

	/**
	 * The pages before and after, whose links keep every other parameter.
	 */
	private record Neighbours(String path, Map<String, List<String>> query) {

		Href page(long number) {
			Map<String, List<String>> parameters = new LinkedHashMap<>(this.query);
			parameters.remove(PAGE);
			if (number > 1) {
				parameters.put(PAGE, List.of(Long.toString(number)));
			}
			StringBuilder url = new StringBuilder(this.path);
			char separator = '?';
			for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
				for (String value : parameter.getValue()) {
					url.append(separator).append(encode(parameter.getKey())).append('=').append(encode(value));
					separator = '&';
				}
			}
			return new Href(url.toString());
		}

		private static String encode(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
		}

	}

}
