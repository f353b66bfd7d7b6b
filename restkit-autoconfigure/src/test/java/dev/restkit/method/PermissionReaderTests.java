package dev.restkit.method;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.annotation.Permissions;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.component.Header;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Peer;
import dev.restkit.permission.AccessCheck;
import dev.restkit.permission.AllowAny;
import dev.restkit.permission.ComposedPermission;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.permission.IsAuthenticatedOrReadOnly;
import dev.restkit.permission.ObjectPermission;
import dev.restkit.permission.Permission;
import dev.restkit.permission.RefusalListener;
import dev.restkit.permission.PermissionExpression;
import dev.restkit.permission.IsReadOnly;
import dev.restkit.problem.ProblemException;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeForms;
import dev.restkit.validation.UnknownFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link PermissionReader}.
 */
class PermissionReaderTests {

	@ParameterizedTest
	@CsvSource({ "ofTheClass,false", "ofItself,true", "ofNobody,true" })
	void theMostSpecificDeclarationReplacesTheRest(String method, boolean permitted) {
		AccessCheck check = read(new Guarded(), method, List.of(Never.class));
		assertThat(isPermitted(check, "GET", null)).isEqualTo(permitted);
	}

	@Test
	void whatDeclaresNothingAsksWhatTheApplicationAsks() {
		assertThat(read(new Plain(), "plain", List.of())).isNull();
		assertThat(isPermitted(read(new Plain(), "plain", List.of(IsAuthenticated.class)), "GET", null)).isFalse();
		assertThat(isPermitted(read(new Plain(), "plain", List.of(IsAuthenticated.class)), "GET", "ada")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "GET,-,true", "HEAD,-,true", "OPTIONS,-,true", "POST,-,false",
			"DELETE,-,false", "POST,ada,true", "POST,eve,false", "GET,eve,true" })
	void expressionsAreReadAsTheyStand(String method, @Nullable String user, boolean permitted) {
		AccessCheck check = read(new Plain(), "plain", List.of(ReadOnlyUnlessKnown.class), method);
		assertThat(isPermitted(check, method, user)).isEqualTo(permitted);
	}

	/**
	 * What the operation alone settles is not asked of any call.
	 */
	@Test
	void whatIsSettledAtTheStartIsNotAskedAgain() {
		assertThat(read(new Plain(), "plain", List.of(IsAuthenticatedOrReadOnly.class), "GET")).isNull();
		assertThat(read(new Plain(), "plain", List.of(IsAuthenticatedOrReadOnly.class), "PUT")).isNotNull();
		assertThat(read(new Plain(), "plain", List.of(AllowAny.class), "PUT")).isNull();
		assertThat(isPermitted(read(new Plain(), "plain", List.of(IsReadOnly.class), "PUT"), "PUT", "ada")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "Idle|no method named 'hasPermission'|boolean hasPermission(...)",
					"Twice|2 methods named 'hasPermission'|boolean hasPermission(...)",
					"Wordy|does not return a boolean|'boolean'",
					"Greedy|takes 'data' from the body|before a body is read",
					"Lost|'java.lang.Runnable', which nothing supplies|ComponentProvider<Runnable>",
					"Blind|does not say about which|ObjectPermission<T>",
					"Vague|does not say which objects|ObjectPermission<Review>",
					"Endless|is made of itself|its own expression" })
	void whatCannotBeAskedStopsTheStart(String type, String description, String action) {
		Class<? extends Permission> permission = Stream.of(getClass().getDeclaredClasses())
			.filter((each) -> each.getSimpleName().equals(type))
			.findFirst()
			.orElseThrow()
			.asSubclass(Permission.class);
		HandlerDeclarationException failure = catchThrowableOfType(HandlerDeclarationException.class,
				() -> read(new Plain(), "plain", List.of(permission)));
		assertThat(failure.description()).contains(type, description);
		assertThat(failure.action()).contains(action);
	}

	@Test
	void whatAPermissionThrowsIsWhatTheCallThrows() {
		AccessCheck check = read(new Plain(), "plain", List.of(Failing.class));
		assertThatExceptionOfType(ComponentFailure.class).isThrownBy(() -> check.checkCall(call("GET", null)))
			.withCauseInstanceOf(java.io.IOException.class);
	}

	private static boolean isPermitted(@Nullable AccessCheck check, String method, @Nullable String user) {
		if (check == null) {
			return true;
		}
		ProblemException refused = catchThrowableOfType(ProblemException.class,
				() -> check.checkCall(call(method, user)));
		return refused == null;
	}

	private static Invocation call(String method, @Nullable String user) {
		Operation operation = new Operation(new OperationId("plain"), "plain", Operation.Documentation.none(),
				List.of(), null, new HttpBinding(method, "/", 200, List.of(), List.of()), "");
		Invocation anonymous = Invocation.of(operation, Map.of(), Map.of());
		return (user == null) ? anonymous : new Invocation(operation, () -> user, Map.of(), Map.of(), Map.of(),
				Map.of(), anonymous.body(), null, null, Peer.NONE, null);
	}

	private static @Nullable AccessCheck read(Object bean, String name, List<Class<? extends Permission>> defaults) {
		return read(bean, name, defaults, "POST");
	}

	private static @Nullable AccessCheck read(Object bean, String name, List<Class<? extends Permission>> defaults,
			String http) {
		TypeReader types = new TypeReader(PropertyNaming.identity(), TypeForms.asDeclared(), UnknownFields.IGNORE,
				List.of());
		PermissionSettings settings = new PermissionSettings(defaults, BeanUtils::instantiateClass, null,
				RefusalListener.none());
		Method method = Stream.of(bean.getClass().getDeclaredMethods())
			.filter((each) -> each.getName().equals(name))
			.findFirst()
			.orElseThrow();
		return new HandlerMethodReader(types, List.of(), List.of(), null, () -> settings, ThrottleSettings::none)
			.read(new HandlerDeclaration(bean, method, new HttpBinding(http, "/", 200, List.of(), List.of()),
					new OperationId(name), "plain", Operation.Documentation.none()))
			.access();
	}

	static class Plain {

		String plain() {
			return "";
		}

	}

	@Permissions(IsAuthenticated.class)
	static class Guarded {

		String ofTheClass() {
			return "";
		}

		@Permissions(AllowAny.class)
		String ofItself() {
			return "";
		}

		@Permissions({})
		String ofNobody() {
			return "";
		}

	}

	record Data(String name) {

	}

	static class Never implements Permission {

		boolean hasPermission() {
			return false;
		}

	}

	static class IsEve implements Permission {

		private boolean hasPermission(CurrentUser user) {
			return user.name().equals("eve");
		}

	}

	static class ReadOnlyUnlessKnown implements ComposedPermission {

		@Override
		public PermissionExpression expression() {
			PermissionExpression known = PermissionExpression.of(IsAuthenticated.class)
				.and(PermissionExpression.of(IsEve.class).not());
			return PermissionExpression.of(IsReadOnly.class).or(known);
		}

	}

	static class Failing implements Permission {

		boolean hasPermission() throws java.io.IOException {
			throw new java.io.IOException("gone");
		}

	}

	static class Idle implements Permission {

	}

	static class Twice implements Permission {

		boolean hasPermission() {
			return true;
		}

		boolean hasPermission(CurrentUser user) {
			return true;
		}

	}

	static class Wordy implements Permission {

		String hasPermission(Header<String> host) {
			return "yes";
		}

	}

	static class Greedy implements Permission {

		boolean hasPermission(Data data) {
			return true;
		}

	}

	static class Lost implements Permission {

		boolean hasPermission(Runnable task) {
			return true;
		}

	}

	static class Blind implements Permission {

		boolean hasPermission() {
			return true;
		}

		boolean hasObjectPermission(Data data) {
			return true;
		}

	}

	static class Vague<T> implements ObjectPermission<T> {

		boolean hasObjectPermission(T object) {
			return true;
		}

	}

	static class Endless implements ComposedPermission {

		@Override
		public PermissionExpression expression() {
			return PermissionExpression.of(IsReadOnly.class).or(Endless.class);
		}

	}

}
