package dev.restkit.viewset;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.restkit.authentication.GrantedPrincipal;
import dev.restkit.autoconfigure.OperationCatalogue;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Peer;
import dev.restkit.pipeline.OperationPlan;
import dev.restkit.problem.ProblemException;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.Interest;
import dev.restkit.subscription.Watching;
import dev.restkit.viewset.PermissionsTestApplication.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link WatchedRows}: what is known of the operations of view sets.
 */
@SpringBootTest(classes = PermissionsTestApplication.class, webEnvironment = WebEnvironment.MOCK,
		properties = { "spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.generate-unique-name=true" })
class WatchedRowsTests {

	private static final String NOTE = Change.topicOf(Note.class);

	private final OperationCatalogue catalogue;

	private final JdbcTemplate jdbc;

	@Autowired
	WatchedRowsTests(OperationCatalogue catalogue, JdbcTemplate jdbc) {
		this.catalogue = catalogue;
		this.jdbc = jdbc;
	}

	@Test
	void onlyWhatIsReadCanBeWatched() {
		assertThat(this.catalogue.plans()).filteredOn((plan) -> plan.watching() != null)
			.extracting((plan) -> plan.operation().id().value())
			.containsExactlyInAnyOrder("notes.list", "notes.retrieve", "mine.list", "mine.retrieve", "board.list",
					"board.retrieve");
	}

	@Test
	void rowsAreToldApartByTheirKey() {
		assertThat(watching("notes.list").rowKey()).isEqualTo("id");
		assertThat(watching("notes.retrieve").rowKey()).isNull();
	}

	@Test
	void aListDependsOnItsModelAndAnItemOnItsObject() {
		assertThat(watching("notes.list").interests(call("notes.list", Map.of(), null)))
			.containsExactly(Interest.in(NOTE));
		assertThat(watching("notes.retrieve").interests(call("notes.retrieve", Map.of("id", "1"), null)))
			.containsExactly(new Interest(NOTE, "1", Map.of()));
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> watching("notes.retrieve").interests(call("notes.retrieve", Map.of("id", "01"), null)));
	}

	@Test
	void wrongQueriesCannotBeWatched() {
		Invocation call = call("notes.list", Map.of(), null);
		Invocation wrong = new Invocation(call.operation(), null, Map.of(), Map.of("page", List.of("x")), Map.of(),
				Map.of(), InvocationBody.NONE, null, null, Peer.NONE, null);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> watching("notes.list").interests(wrong));
	}

	@Test
	void whoSeesTheSameIsOneAudience() {
		assertThat(viewpoint("notes.list", named("ada"))).isEqualTo(viewpoint("notes.list", named("grace")))
			.isEqualTo(viewpoint("notes.list", null));
		assertThat(viewpoint("mine.list", named("ada"))).isEqualTo(viewpoint("mine.list", named("ada")))
			.isNotEqualTo(viewpoint("mine.list", named("grace")))
			.isNotEqualTo(viewpoint("mine.list", null));
		assertThat(viewpoint("mine.list", granted("root"))).isEqualTo(viewpoint("mine.list", granted("admin")))
			.isNotEqualTo(viewpoint("mine.list", named("ada")));
	}

	@Test
	void wherePermissionsAskAboutTheObjectEveryCallerIsAnAudience() {
		assertThat(viewpoint("mine.retrieve", granted("root"))).isEqualTo(viewpoint("mine.retrieve", granted("root")))
			.isNotEqualTo(viewpoint("mine.retrieve", granted("admin")));
		assertThat(viewpoint("mine.retrieve", named(""))).isNotEqualTo(viewpoint("mine.retrieve", null));
		assertThat(viewpoint("notes.retrieve", named("ada"))).isEqualTo(viewpoint("notes.retrieve", null));
	}

	@Test
	void aRowThatIsThereButNotForTheCallerIsForbidden() {
		this.jdbc.update("insert into note (id, owner, text) values (900, 'grace', 'secret')");
		assertThat(isForbidden("mine.list", "ada", "900")).isTrue();
		assertThat(isForbidden("mine.list", "grace", "900")).isFalse();
		assertThat(isForbidden("mine.list", "ada", "901")).isFalse();
		assertThat(isForbidden("mine.list", "ada", "x")).isFalse();
		assertThat(isForbidden("notes.list", "ada", "900")).isFalse();
	}

	private boolean isForbidden(String id, String caller, String row) {
		return watching(id).isForbidden(call(id, Map.of(), named(caller)), row);
	}

	private Object viewpoint(String id, @Nullable Principal caller) {
		return watching(id).viewpoint(call(id, Map.of("id", "1"), caller));
	}

	private Watching watching(String id) {
		return Objects.requireNonNull(plan(id).watching());
	}

	private OperationPlan plan(String id) {
		return this.catalogue.plans()
			.stream()
			.filter((plan) -> plan.operation().id().value().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private Invocation call(String id, Map<String, String> path, @Nullable Principal caller) {
		return new Invocation(plan(id).operation(), caller, path, Map.of(), Map.of(), Map.of(), InvocationBody.NONE,
				null, null, Peer.NONE, null);
	}

	private static Principal named(String name) {
		return () -> name;
	}

	private static Principal granted(String name) {
		return new Granted(name, named(name), Set.of("ROLE_ADMIN"));
	}

	private record Granted(String name, Principal found, Set<String> authorities) implements GrantedPrincipal {

		@Override
		public String getName() {
			return this.name;
		}

	}

}
