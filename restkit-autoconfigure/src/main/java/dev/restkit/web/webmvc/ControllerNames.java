package dev.restkit.web.webmvc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.restkit.operation.OperationId;

import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Names the operations of one controller class: {@code hello.greet} for
 * {@code HelloApi.greet()}. Where several routes would have one name, the HTTP method is
 * appended ({@code hello.greet.get}), and where that does not help, a number.
 */
final class ControllerNames {

	private static final List<String> SUFFIXES = List.of("Api", "Controller", "Resource");

	private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_-]");

	private final Map<String, Integer> claims = new HashMap<>();

	private final Set<String> given = new HashSet<>();

	/**
	 * Create the names.
	 * @param names the name that each route of the class would have alone
	 */
	ControllerNames(List<String> names) {
		names.forEach((name) -> this.claims.merge(name, 1, Integer::sum));
	}

	/**
	 * The name of what a class belongs to.
	 * @param type the controller
	 * @return the name, such as {@code hello}
	 */
	static String group(Class<?> type) {
		String name = ClassUtils.getUserClass(type).getSimpleName();
		for (String suffix : SUFFIXES) {
			if (name.endsWith(suffix) && name.length() > suffix.length()) {
				name = name.substring(0, name.length() - suffix.length());
				break;
			}
		}
		String plain = FOREIGN.matcher(StringUtils.uncapitalize(name)).replaceAll("_");
		return (!plain.isEmpty() && Character.isLetter(plain.charAt(0))) ? plain : "api" + plain;
	}

	/**
	 * The name that a method's only route has.
	 * @param group what it belongs to
	 * @param method the name of the Java method
	 * @return the name, such as {@code hello.greet}
	 */
	static String name(String group, String method) {
		return group + "." + FOREIGN.matcher(method).replaceAll("_");
	}

	/**
	 * The id of the next route.
	 * @param name the name that it would have alone
	 * @param method its HTTP method
	 * @return an id that no other route of the class has
	 */
	OperationId next(String name, String method) {
		String first = (this.claims.getOrDefault(name, 0) > 1) ? name + "." + method.toLowerCase(Locale.ROOT) : name;
		String id = first;
		for (int number = 2; !this.given.add(id); number++) {
			id = first + "." + number;
		}
		return new OperationId(id);
	}

}
