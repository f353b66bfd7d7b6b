package dev.restkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the shape of the house: where a package stands, what it may see from there, and
 * what a type may be called. A new package is entered in its {@link Floor} first.
 */
class ArchitectureTests {

	private static final String ROOT = "dev.restkit";

	private static final Set<String> BANNED_PACKAGES = Set.of("util", "utils", "impl", "internal", "common", "helper",
			"helpers", "misc", "support", "core", "base");

	private static final Pattern BANNED_NAMES = Pattern
		.compile(".*(Utils?|Helpers?|Impl|Manager|Base|Common|Constants)|(Base|Common)[A-Z].*");

	private static final Set<String> REFLECTION = Set.of("java.lang.reflect.Method", "java.lang.reflect.Field",
			"java.lang.reflect.Constructor", "java.lang.reflect.Proxy", "java.lang.reflect.InvocationHandler",
			"java.lang.reflect.Parameter", "org.springframework.util.ReflectionUtils",
			"org.springframework.beans.BeanUtils");

	private static final Set<String> INJECTION = Set.of("org.springframework.beans.factory.annotation.Autowired",
			"org.springframework.beans.factory.annotation.Value", "jakarta.inject.Inject",
			"jakarta.annotation.Resource", "jakarta.persistence.PersistenceContext");

	private static final Set<String> GENERIC_EXCEPTIONS = Set.of("java.lang.Throwable", "java.lang.Exception",
			"java.lang.RuntimeException", "java.lang.Error");

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("/dev/restkit/sample/"))
		.importPackages(ROOT);

	@Test
	void theHouseIsNotEmpty() {
		assertThat(HOUSE).anyMatch((type) -> Floor.of(type) == Floor.GROUND);
	}

	@Test
	void everyPackageStandsOnAFloor() {
		assertNone("packages without a floor",
				types().filter((type) -> Floor.of(type) == null).map(JavaClass::getPackageName));
	}

	@Test
	void floorsOnlyLookDown() {
		assertNone("looks up", dependencies((type) -> Floor.of(type) != null, (origin) -> (target) -> {
			Floor above = Floor.of(target);
			return above != null && above.compareTo(Floor.of(origin)) > 0;
		}));
	}

	@Test
	void edgesDoNotUseEachOther() {
		assertNone("uses another edge",
				dependencies((type) -> Floor.of(type) == Floor.EDGES,
						(origin) -> (target) -> Floor.of(target) == Floor.EDGES
								&& !family(target).equals(family(origin)) && !isMadeOfMethods(origin, target)
								&& !isCommonToFormats(origin, target)));
	}

	/**
	 * View sets and controllers both are made of annotated methods, and have them read by
	 * the one room that does that.
	 */
	private static boolean isMadeOfMethods(JavaClass origin, JavaClass target) {
		return family(target).equals("method") && Set.of("viewset", "web").contains(family(origin));
	}

	/**
	 * What formats have in common stands in the room above theirs.
	 */
	private static boolean isCommonToFormats(JavaClass origin, JavaClass target) {
		return family(target).equals("format") && family(origin).startsWith("format.");
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true).check(HOUSE);
	}

	@Test
	void groundKnowsNoFramework() {
		Predicate<JavaClass> known = (type) -> type.isPrimitive() || isIn(type, "java", "org.jspecify",
				"org.springframework.core", "org.springframework.util", "org.springframework.lang", ROOT);
		assertNone("is more than the ground may know",
				dependencies((type) -> Floor.of(type) == Floor.GROUND, (origin) -> known.negate()));
	}

	@Test
	void onlyHttpAndItsWiringKnowTheWeb() {
		assertNone("is a web type",
				dependencies(outside("web", "websocket", "autoconfigure"), (origin) -> (target) -> isIn(target,
						"org.springframework.web", "org.springframework.http", "jakarta.servlet")));
	}

	@Test
	void onlyAutoConfigurationKnowsBoot() {
		assertNone("is a Spring Boot type", dependencies(outside("autoconfigure"),
				(origin) -> (target) -> isIn(target, "org.springframework.boot")));
	}

	@Test
	void reflectionStaysWhereDeclarationsAreRead() {
		assertNone("is reflection", dependencies(outside("method", "data", "viewset", "web.webmvc", "autoconfigure"),
				(origin) -> (target) -> REFLECTION.contains(target.getName())));
	}

	@Test
	void namesSayWhatThingsAre() {
		assertNone("types whose name says nothing",
				types().filter((type) -> BANNED_NAMES.matcher(type.getSimpleName()).matches()).map(JavaClass::getName));
	}

	@Test
	void packagesAreNoLumberRooms() {
		assertNone("packages whose name says nothing",
				types().filter((type) -> Stream.of(path(type)).anyMatch(BANNED_PACKAGES::contains))
					.map(JavaClass::getPackageName));
	}

	@Test
	void nothingStaticChanges() {
		assertNone("static fields that can change",
				types().flatMap((type) -> type.getFields().stream())
					.filter((field) -> field.getModifiers().contains(JavaModifier.STATIC))
					.filter((field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
					.filter(ArchitectureTests::canChange)
					.map(JavaField::getFullName));
	}

	@Test
	void nothingStaticCollects() {
		assertNone("collections that are made for a static field and stay open to change (use List.of, Map.copyOf)",
				types().flatMap((type) -> type.getStaticInitializer().stream())
					.flatMap((initializer) -> initializer.getConstructorCallsFromSelf().stream())
					.filter((call) -> isIn(call.getTargetOwner(), "java.util") && isCollection(call.getTargetOwner()))
					.map(JavaAccess::getDescription));
	}

	@Test
	void autoConfigurationsArePublicAndFinal() {
		String annotation = "org.springframework.boot.autoconfigure.AutoConfiguration";
		assertNone("auto-configurations that are not 'public final class ...AutoConfiguration'",
				types().filter((type) -> type.isAnnotatedWith(annotation))
					.filter((type) -> !type.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.FINAL))
							|| !type.getSimpleName().endsWith("AutoConfiguration"))
					.map(JavaClass::getName));
	}

	@Test
	void beanMethodsArePackagePrivate() {
		Set<JavaModifier> visible = Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE);
		assertNone("@Bean methods that are not package-private",
				types().flatMap((type) -> type.getMethods().stream())
					.filter((method) -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
					.filter((method) -> method.getModifiers().stream().anyMatch(visible::contains))
					.map(JavaMethod::getFullName));
	}

	@Test
	void packagesAreNullMarked() {
		assertNone("packages that are not @NullMarked",
				types().map(JavaClass::getPackage)
					.filter((candidate) -> !candidate.isAnnotatedWith(NullMarked.class))
					.map(JavaPackage::getName));
	}

	@Test
	void inheritanceIsShallow() {
		assertNone("types that stand on more than two classes of ours", types()
			.filter((type) -> type.getAllRawSuperclasses().stream().filter((parent) -> isIn(parent, ROOT)).count() > 2)
			.map(JavaClass::getName));
	}

	@Test
	void fieldsAreNotInjected() {
		assertNone("injected fields",
				types().flatMap((type) -> type.getFields().stream())
					.filter((field) -> field.getAnnotations()
						.stream()
						.map(JavaAnnotation::getRawType)
						.anyMatch((type) -> INJECTION.contains(type.getName())))
					.map(JavaField::getFullName));
	}

	@Test
	void exceptionsSayWhatHappened() {
		assertNone("generic exceptions",
				types().flatMap((type) -> type.getAccessesFromSelf().stream())
					.filter((access) -> access.getTarget().getName().equals("<init>"))
					.filter((access) -> GENERIC_EXCEPTIONS.contains(access.getTargetOwner().getName()))
					.filter((access) -> !callsItsParent(access))
					.map(JavaAccess::getDescription));
	}

	@Test
	void loggingIsNotTheJdks() {
		assertNone("is the JDK's logging",
				dependencies((type) -> true, (origin) -> (target) -> isIn(target, "java.util.logging")));
	}

	@Test
	void caseIsChangedInANamedLocale() {
		assertNone("changes case in the machine's locale (use Locale.ROOT)",
				types().flatMap((type) -> type.getAccessesFromSelf().stream())
					.filter((access) -> access.getTargetOwner().isEquivalentTo(String.class))
					.filter((access) -> Set.of("toLowerCase", "toUpperCase").contains(access.getTarget().getName()))
					.filter((access) -> access.getTarget() instanceof CodeUnitAccessTarget target
							&& target.getRawParameterTypes().isEmpty())
					.map(JavaAccess::getDescription));
	}

	private static Stream<JavaClass> types() {
		return HOUSE.stream();
	}

	private static void assertNone(String fault, Stream<String> found) {
		assertThat(found.distinct().sorted()).as(fault).isEmpty();
	}

	/**
	 * Describes what the chosen types use, although the rule for each of them forbids it.
	 */
	private static Stream<String> dependencies(Predicate<JavaClass> origins,
			Function<JavaClass, Predicate<JavaClass>> forbidden) {
		List<String> found = new ArrayList<>();
		types().filter(origins).forEach((origin) -> {
			Predicate<JavaClass> rule = forbidden.apply(origin);
			origin.getDirectDependenciesFromSelf()
				.stream()
				.filter((dependency) -> rule.test(dependency.getTargetClass().getBaseComponentType()))
				.map(Dependency::getDescription)
				.forEach(found::add);
		});
		return found.stream();
	}

	private static Predicate<JavaClass> outside(String... names) {
		return (type) -> Stream.of(names).noneMatch((name) -> isIn(type, ROOT + "." + name));
	}

	private static boolean isIn(JavaClass type, String... packages) {
		String name = type.getPackageName() + ".";
		return Stream.of(packages).anyMatch((candidate) -> name.startsWith(candidate + "."));
	}

	/**
	 * Returns the names of the type's package below the root, or one empty name.
	 */
	private static String[] path(JavaClass type) {
		String name = type.getPackageName();
		return isIn(type, ROOT) && !name.equals(ROOT) ? name.substring(ROOT.length() + 1).split("\\.")
				: new String[] { "" };
	}

	/**
	 * Returns the edge that the type belongs to: every format and every document writer
	 * is one, all other edges are one with their sub-packages.
	 */
	private static String family(JavaClass type) {
		String[] path = path(type);
		return (Floor.isSplit(path[0]) && path.length > 1) ? path[0] + "." + path[1] : path[0];
	}

	private static boolean canChange(JavaField field) {
		JavaClass type = field.getRawType();
		boolean openArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
		return !field.getModifiers().contains(JavaModifier.FINAL) || openArray
				|| type.isAssignableTo(ConcurrentMap.class) || type.isAssignableTo(ThreadLocal.class)
				|| isIn(type, "java.util.concurrent.atomic")
				|| isIn(type, "java.util") && isCollection(type) && !type.isInterface();
	}

	private static boolean isCollection(JavaClass type) {
		return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
	}

	/**
	 * Tells whether the access is the {@code super(...)} of an exception of ours.
	 */
	private static boolean callsItsParent(JavaAccess<?> access) {
		return access.getOrigin().isConstructor() && access.getOriginOwner()
			.getRawSuperclass()
			.filter((parent) -> parent.equals(access.getTargetOwner()))
			.isPresent();
	}

	/**
	 * The floors, from the ground up; the order of the constants is the order of the
	 * house.
	 */
	private enum Floor {

		GROUND("operation", "schema", "problem", "representation"),

		POLICIES("annotation", "component", "resource", "serializer", "authentication", "permission", "throttling",
				"pagination", "filtering", "versioning", "validation", "visibility", "subscription", "document"),

		PIPELINE("pipeline"),

		EDGES("method", "viewset", "data", "format", "format.*", "document.*", "web", "websocket", "cli", "graphql",
				"mcp", "mock", "stub"),

		TOP("autoconfigure");

		private final Set<String> packages;

		Floor(String... packages) {
			this.packages = Set.of(packages);
		}

		/**
		 * Returns the floor of the type, or {@code null} if its package has none.
		 */
		static Floor of(JavaClass type) {
			String[] path = path(type);
			String name = isSplit(path[0]) && path.length > 1 ? path[0] + ".*" : path[0];
			return Stream.of(values()).filter((floor) -> floor.packages.contains(name)).findFirst().orElse(null);
		}

		/**
		 * Tells whether every sub-package of the package is an edge of its own.
		 */
		static boolean isSplit(String name) {
			return EDGES.packages.contains(name + ".*");
		}

	}

}
