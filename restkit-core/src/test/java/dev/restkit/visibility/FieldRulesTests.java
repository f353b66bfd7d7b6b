package dev.restkit.visibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import dev.restkit.annotation.SettableBy;
import dev.restkit.annotation.VisibleTo;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.permission.IsAdmin;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.permission.PermissionRule;
import dev.restkit.problem.ProblemException;
import dev.restkit.schema.ArraySchema;
import dev.restkit.schema.FieldRestriction;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.Property;
import dev.restkit.schema.StringSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link FieldRules}, {@link FieldAccess} and {@link RestrictedSchemas}.
 */
class FieldRulesTests {

	private static final Invocation CALL = Invocation
		.of(new Operation(new OperationId("things.list"), "things", Operation.Documentation.none(), List.of(), null,
				new HttpBinding("GET", "/things", 200, List.of(), List.of()), ""), Map.of(), Map.of());

	private final AtomicInteger asked = new AtomicInteger();

	private final FieldRules rules = new FieldRules(
			(permissions, field) -> new PermissionRule.One(new IsAuthenticated(),
					(call) -> this.asked.incrementAndGet() > 0 && permissions.contains(IsAdmin.class), null, null));

	@Test
	void fieldsWithTheSamePermissionsHaveOneAudience() {
		assertThat(restriction("first").visibleTo()).isSameAs(restriction("second").visibleTo())
			.isNotSameAs(restriction("third").settableBy());
		assertThat(this.rules.of(Thing.class, "open", List.of(component("open")))).isNull();
	}

	@Test
	void anAudienceIsAskedAboutOnceForEachCall() {
		FieldAccess access = this.rules.accessOf(CALL);
		FieldRestriction first = restriction("first");
		FieldAccess later = this.rules.accessOf(CALL);
		assertThat(access.sees(first)).isFalse();
		for (int count = 0; count < 5; count++) {
			assertThat(later.sees(first)).isTrue();
			assertThat(later.sets(restriction("second"))).isTrue();
		}
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void aFieldIsSetByThoseForWhomItExistsOnly() {
		FieldRestriction hidden = new FieldRestriction(restriction("third").settableBy(), null);
		FieldRestriction readOnly = restriction("third");
		FieldAccess access = this.rules.accessOf(CALL);
		assertThat(access.sees(hidden)).isFalse();
		assertThat(access.sets(hidden)).isFalse();
		assertThat(access.sees(readOnly)).isTrue();
		assertThat(access.sets(readOnly)).isFalse();
		assertThat(FieldAccess.trusted().sets(hidden)).isTrue();
		assertThat(FieldAccess.unknown().sees(null)).isTrue();
	}

	@Test
	void argumentsThatCannotBeReadPermitNothing() {
		FieldRules failing = new FieldRules(
				(permissions, field) -> new PermissionRule.One(new IsAuthenticated(), (call) -> {
					throw ProblemException.notFound();
				}, null, null));
		FieldRestriction first = failing.of(Thing.class, "first", List.of(component("first")));
		assertThat(failing.accessOf(CALL).sees(first)).isFalse();
	}

	@Test
	void permissionsAreReadWhenTheApplicationStarts() {
		FieldRules wrong = new FieldRules((permissions, field) -> {
			throw new IllegalStateException(field);
		});
		wrong.of(Thing.class, "first", List.of(component("first")));
		assertThatIllegalStateException().isThrownBy(wrong::check)
			.withMessage("@VisibleTo on '" + Thing.class.getName() + ".first'");
	}

	@Test
	void ofAShapeIsLeftWhatTheCallerFinds() {
		ObjectSchema thing = new ObjectSchema("Thing", null, List.of(property("open", null),
				property("first", restriction("first")), property("third", restriction("third"))));
		assertThat(RestrictedSchemas.audiencesOf(ArraySchema.of(thing))).hasSize(2);
		ObjectSchema shown = (ObjectSchema) ((ArraySchema) RestrictedSchemas.shown(ArraySchema.of(thing),
				FieldAccess.unknown()))
			.items();
		assertThat(shown.properties()).extracting(Property::name).containsExactly("open", "third");
		assertThat(shown.properties()).extracting(Property::readOnly).containsExactly(false, true);
		assertThat(RestrictedSchemas.shown(thing, FieldAccess.trusted())).isSameAs(thing);
		assertThat(FieldAccess.of(Set.of()).among(RestrictedSchemas.audiencesOf(thing))).isEmpty();
	}

	private static Property property(String name, @Nullable FieldRestriction restriction) {
		return Property.required(name, StringSchema.any()).withRestriction(restriction);
	}

	private FieldRestriction restriction(String name) {
		FieldRestriction found = this.rules.of(Thing.class, name, List.of(component(name)));
		assertThat(found).isNotNull();
		return found;
	}

	private static java.lang.reflect.RecordComponent component(String name) {
		for (java.lang.reflect.RecordComponent component : Thing.class.getRecordComponents()) {
			if (component.getName().equals(name)) {
				return component;
			}
		}
		throw new AssertionError(name);
	}

	record Thing(String open, @VisibleTo(IsAdmin.class) String first, @VisibleTo(IsAdmin.class) String second,
			@SettableBy(IsAuthenticated.class) String third) {

	}

}
