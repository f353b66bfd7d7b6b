package dev.restkit.data.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.restkit.authentication.CurrentUser;
import dev.restkit.data.jpa.Office.PlainTask;
import dev.restkit.data.jpa.Office.Room;
import dev.restkit.data.jpa.Office.State;
import dev.restkit.data.jpa.Office.Task;
import dev.restkit.data.jpa.Office.Team;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import jakarta.persistence.criteria.Subquery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.jpa.domain.Specification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScopeReader}: who sees the same.
 */
class ScopeReaderTests {

	private static final CurrentUser ANN = CurrentUser.named("Ann");

	private static final CurrentUser BEN = CurrentUser.named("Ben");

	private final Office office = new Office();

	private final ResourceStore<Task, Long, PlainTask> tasks = this.office.store(PlainTask.class);

	@AfterEach
	void close() {
		this.office.close();
	}

	@Test
	void whoeverSeesAllSeesTheSame() {
		assertThat(this.tasks.viewpoint(Scope.all(), ANN)).isEqualTo(this.tasks.viewpoint(Scope.all(), BEN))
			.hasSameHashCodeAs(this.tasks.viewpoint(Scope.all(), BEN))
			.isNotEqualTo(viewpoint(ofTeam(1)));
	}

	@Test
	void theUsersOfOneTenantSeeTheSame() {
		assertSame(ofTeam(1), ofTeam(1));
		assertDifferent(ofTeam(1), ofTeam(2));
	}

	@Test
	void valuesOfAllKindsAreToldApart() {
		assertDifferent(equal("title", "a"), equal("title", "b"));
		assertDifferent(equal("title", "a' or title = 'b"), equal("title", "a"));
		assertDifferent(equal("state", State.OPEN), equal("state", State.DONE));
		assertSame(equal("state", State.OPEN), equal("state", State.OPEN));
		assertDifferent(equal("effort", 1), equal("id", 1L));
		assertDifferent((root, query, criteria) -> criteria.like(root.get("title"), "a%"),
				(root, query, criteria) -> criteria.like(root.get("title"), "b%"));
		assertDifferent((root, query, criteria) -> root.get("id").in(List.of(1L, 2L)),
				(root, query, criteria) -> root.get("id").in(List.of(1L, 3L)));
		assertDifferent((root, query, criteria) -> criteria.between(root.get("effort"), 1, 5),
				(root, query, criteria) -> criteria.between(root.get("effort"), 1, 6));
		assertDifferent(
				(root, query, criteria) -> criteria.lessThan(criteria.literal(Instant.EPOCH), Instant.ofEpochSecond(1)),
				(root, query, criteria) -> criteria.lessThan(criteria.literal(Instant.EPOCH),
						Instant.ofEpochSecond(2)));
		assertDifferent(
				(root, query, criteria) -> criteria.equal(criteria.function("lower", String.class, root.get("title")),
						"a"),
				(root, query, criteria) -> criteria.equal(criteria.function("lower", String.class, root.get("title")),
						"b"));
	}

	@Test
	void theShapeOfTheQueryMatters() {
		assertDifferent(equal("effort", 1), (root, query, criteria) -> criteria.notEqual(root.get("effort"), 1));
		assertDifferent((root, query, criteria) -> criteria.conjunction(),
				(root, query, criteria) -> criteria.disjunction());
		assertDifferent((root, query, criteria) -> {
			root.join("labels");
			return criteria.equal(root.get("effort"), 1);
		}, equal("effort", 1));
		assertSame(inTeamNamed("a"), inTeamNamed("a"));
		assertDifferent(inTeamNamed("a"), inTeamNamed("b"));
	}

	@Test
	void objectsAreTheSameByTheirKeys() {
		assertSame(equal("team", new Team(1L)), equal("team", new Team(1L)));
		assertDifferent(equal("team", new Team(1L)), equal("team", new Team(2L)));
		assertSame(equal("room", new Room(1L)), equal("room", new Room(1L)));
		assertDifferent(equal("room", new Room(1L)), equal("room", new Room(2L)));
		assertDifferent(
				(root, query, criteria) -> criteria.or(criteria.equal(root.get("room"), new Room(1L)),
						criteria.equal(root.get("other"), new Room(2L))),
				(root, query, criteria) -> criteria.or(criteria.equal(root.get("room"), new Room(2L)),
						criteria.equal(root.get("other"), new Room(1L))));
	}

	@Test
	void whatCannotBeReadIsEachCallersOwn() {
		Specification<Task> unread = (root, query, criteria) -> criteria.equal(root.get("title"),
				criteria.parameter(String.class));
		Scope scope = new Scope(unread);
		assertThat(this.tasks.viewpoint(scope, ANN)).isEqualTo(this.tasks.viewpoint(scope, ANN))
			.isNotEqualTo(this.tasks.viewpoint(scope, BEN))
			.isNotEqualTo(this.tasks.viewpoint(scope, CurrentUser.named("Ann", "ROLE_ADMIN")));
		assertThat(this.tasks.viewpoint(scope, CurrentUser.named("")))
			.isNotEqualTo(this.tasks.viewpoint(scope, CurrentUser.anonymous()));
	}

	private void assertSame(Specification<Task> one, Specification<Task> other) {
		assertThat(viewpoint(one)).isEqualTo(viewpoint(other)).hasSameHashCodeAs(viewpoint(other));
		assertThat(this.tasks.viewpoint(new Scope(one), BEN)).isEqualTo(viewpoint(one));
	}

	private void assertDifferent(Specification<Task> one, Specification<Task> other) {
		assertThat(viewpoint(one)).isNotEqualTo(viewpoint(other));
		assertThat(this.tasks.viewpoint(new Scope(one), BEN)).isEqualTo(viewpoint(one));
	}

	private Object viewpoint(Specification<Task> scope) {
		return this.tasks.viewpoint(new Scope(scope), ANN);
	}

	private static Specification<Task> ofTeam(long team) {
		return (root, query, criteria) -> criteria.equal(root.get("team").get("id"), team);
	}

	private static Specification<Task> equal(String attribute, Object value) {
		return (root, query, criteria) -> criteria.equal(root.get(attribute), value);
	}

	private static Specification<Task> inTeamNamed(String name) {
		return (root, query, criteria) -> {
			Subquery<Long> teams = Objects.requireNonNull(query).subquery(Long.class);
			var team = teams.from(Team.class);
			return root.get("team")
				.get("id")
				.in(teams.select(team.get("id")).where(criteria.equal(team.get("name"), name)));
		};
	}

}
