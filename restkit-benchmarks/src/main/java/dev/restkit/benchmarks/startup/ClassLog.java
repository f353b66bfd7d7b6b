package dev.restkit.benchmarks.startup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code -Xlog:class+load} says, as far as it is about classes that RESTKit may load
 * ahead: those of libraries that it works with, loaded after its thread would have begun.
 */
final class ClassLog {

	private static final Pattern LOADED = Pattern.compile(".*\\[class,load] ([\\w.$]+) source: (?:jar|file):.*");

	/** Boot loads it for what it does next after telling that the environment stands. */
	private static final String BEGIN = "org.springframework.boot.SpringApplicationBannerPrinter";

	private static final List<String> LIBRARIES = List.of("org.springframework.", "org.hibernate.", "org.antlr.",
			"net.bytebuddy.", "jakarta.", "tools.jackson.", "com.fasterxml.", "org.apache.", "io.micrometer.",
			"com.zaxxer.", "com.github.benmanes.", "io.github.bucket4j.", "org.slf4j.", "io.lettuce.", "io.netty.",
			"reactor.", "org.reactivestreams.", "org.h2.", "dev.restkit.");

	/** What starts a packaged application, and the application. */
	private static final List<String> OTHERS = List.of("org.springframework.boot.loader.", "dev.restkit.sample.");

	/** In the names of classes that are made while the application runs. */
	private static final List<String> GENERATED = List.of("$$", "$Proxy", "HibernateInstantiator",
			"HibernateAccessOptimizer", "net.bytebuddy.utility.Invoker$Dispatcher");

	private ClassLog() {
	}

	/**
	 * Gather the classes by package, in the order of the first class of each.
	 * @param lines of the log
	 * @return names of classes, without their packages, for each package
	 */
	static Map<String, List<String>> packages(Stream<String> lines) {
		List<String> names = lines.map(LOADED::matcher)
			.filter(Matcher::matches)
			.map((line) -> line.group(1))
			.dropWhile((name) -> !name.equals(BEGIN))
			.filter(ClassLog::isOfLibrary)
			.toList();
		if (names.isEmpty()) {
			throw new IllegalArgumentException("The log has no " + BEGIN + ", or nothing after it");
		}
		Map<String, List<String>> packages = new LinkedHashMap<>();
		for (String name : names) {
			int dot = name.lastIndexOf('.');
			packages.computeIfAbsent(name.substring(0, dot), (none) -> new ArrayList<>()).add(name.substring(dot + 1));
		}
		return packages;
	}

	private static boolean isOfLibrary(String name) {
		return LIBRARIES.stream().anyMatch(name::startsWith) && OTHERS.stream().noneMatch(name::startsWith)
				&& GENERATED.stream().noneMatch(name::contains);
	}

}
