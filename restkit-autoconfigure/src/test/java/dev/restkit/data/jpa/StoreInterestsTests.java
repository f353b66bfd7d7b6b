package dev.restkit.data.jpa;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.restkit.data.jpa.Office.ChildTask;
import dev.restkit.data.jpa.Office.ComputedTask;
import dev.restkit.data.jpa.Office.CountedTask;
import dev.restkit.data.jpa.Office.DeepTask;
import dev.restkit.data.jpa.Office.Label;
import dev.restkit.data.jpa.Office.LabelledTask;
import dev.restkit.data.jpa.Office.LinkedTask;
import dev.restkit.data.jpa.Office.NamedTask;
import dev.restkit.data.jpa.Office.NestedTask;
import dev.restkit.data.jpa.Office.Person;
import dev.restkit.data.jpa.Office.PlainLabel;
import dev.restkit.data.jpa.Office.PlainRemark;
import dev.restkit.data.jpa.Office.PlainTask;
import dev.restkit.data.jpa.Office.Remark;
import dev.restkit.data.jpa.Office.Room;
import dev.restkit.data.jpa.Office.Task;
import dev.restkit.data.jpa.Office.Team;
import dev.restkit.data.jpa.Office.TeamOfPeople;
import dev.restkit.filtering.Condition;
import dev.restkit.filtering.Criteria;
import dev.restkit.filtering.FilterField;
import dev.restkit.filtering.Lookup;
import dev.restkit.filtering.Order;
import dev.restkit.problem.Pointer;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.Scope;
import dev.restkit.subscription.Change;
import dev.restkit.subscription.Interest;
import dev.restkit.validation.Reading;
import jakarta.persistence.criteria.Subquery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.data.jpa.domain.Specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link StoreInterests}.
 */
class StoreInterestsTests {

	private final Office office = new Office();

	private final ResourceStore<Task, Long, PlainTask> tasks = this.office.store(PlainTask.class);

	@AfterEach
	void close() {
		this.office.close();
	}

	@ParameterizedTest
	@MethodSource
	void aRepresentationDependsOnAllThatItReads(Class<?> representation, Interest own, List<Class<?>> others) {
		ResourceStore<?, Long, ?> store = this.office.store(representation);
		assertThat(store.interestsOf(7L, Scope.all())).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of(own), others.stream().map(StoreInterestsTests::all)).toList());
	}

	static List<Arguments> aRepresentationDependsOnAllThatItReads() {
		Interest task = new Interest(Change.topicOf(Task.class), "7", Map.of());
		return List.of(arguments(PlainTask.class, task, List.of()), arguments(LinkedTask.class, task, List.of()),
				arguments(CountedTask.class, task, List.of()), arguments(NamedTask.class, task, List.of(Person.class)),
				arguments(NestedTask.class, task, List.of(Person.class)),
				arguments(DeepTask.class, task, List.of(Person.class, Team.class)),
				arguments(LabelledTask.class, task, List.of(Label.class)),
				arguments(ChildTask.class, all(Task.class), List.of()),
				arguments(ComputedTask.class, all(Task.class),
						List.of(Person.class, Team.class, Room.class, Label.class)),
				arguments(TeamOfPeople.class, new Interest(Change.topicOf(Team.class), "7", Map.of()),
						List.of(Person.class)),
				arguments(PlainRemark.class, all(Remark.class),
						List.of(Task.class, Person.class, Team.class, Room.class, Label.class)));
	}

	@Test
	void aListDependsOnWhatItIsFilteredBy() {
		assertThat(list(condition("owner", Lookup.EXACT, "03"), condition("state", Lookup.EXACT, "DONE"),
				condition("effort", Lookup.IN, "5"), condition("title", Lookup.EXACT, "x"),
				condition("team", Lookup.IN, "1", "2"), condition("id", Lookup.GT, "4")))
			.containsExactly(new Interest(Change.topicOf(Task.class), null,
					Map.of("owner", "3", "state", "DONE", "effort", "5")));
	}

	@Test
	void aListDependsOnWhatItsCriteriaReach() {
		assertThat(list(condition("owner.name", Lookup.EXACT, "Ann"))).containsExactlyInAnyOrder(all(Task.class),
				all(Person.class));
		assertThat(list(condition("labels", Lookup.EXACT, "urgent"))).containsExactlyInAnyOrder(all(Task.class),
				all(Label.class));
		String name = this.tasks.attribute("owner.team.name");
		assertThat(this.tasks.interests(new Criteria(List.of(), List.of(), List.of(), List.of(new Order(name, false))),
				Scope.all()))
			.containsExactlyInAnyOrder(all(Task.class), all(Person.class), all(Team.class));
		Criteria searched = new Criteria(List.of(), List.of("a"), List.of(name), List.of());
		assertThat(this.tasks.interests(searched, Scope.all())).hasSize(3);
		Criteria unsearched = new Criteria(List.of(), List.of(), List.of(name), List.of());
		assertThat(this.tasks.interests(unsearched, Scope.all())).containsExactly(all(Task.class));
	}

	@Test
	void scopesAreReadAsWell() {
		assertThat(scoped((root, query, criteria) -> criteria.equal(root.get("owner").get("team").get("name"), "a")))
			.containsExactlyInAnyOrder(all(Task.class), all(Person.class), all(Team.class));
		assertThat(scoped((root, query, criteria) -> criteria.equal(root.get("owner").get("id"), 3)))
			.containsExactly(all(Task.class));
		assertThat(scoped((root, query, criteria) -> criteria.equal(root.get("team"), new Team(3L))))
			.containsExactly(all(Task.class));
		assertThat(scoped((root, query, criteria) -> criteria.equal(root.join("labels").get("name"), "a")))
			.containsExactlyInAnyOrder(all(Task.class), all(Label.class));
		assertThat(scoped((root, query, criteria) -> criteria.isEmpty(root.get("labels"))))
			.containsExactlyInAnyOrder(all(Task.class), all(Label.class));
		assertThat(scoped((root, query, criteria) -> {
			Subquery<Long> subquery = query.subquery(Long.class);
			return root.get("id").in(subquery.select(subquery.from(Person.class).get("id")));
		})).containsExactlyInAnyOrder(all(Task.class), all(Person.class));
	}

	@Test
	void otherObjectsOfTheModelMatterIfAScopeReadsThem() {
		Criteria filtered = new Criteria(List.of(condition("state", Lookup.EXACT, "DONE")), List.of(), List.of(),
				List.of());
		Specification<Task> highest = (root, query, criteria) -> {
			Subquery<Integer> subquery = query.subquery(Integer.class);
			return criteria.equal(root.get("effort"),
					subquery.select(criteria.max(subquery.from(Task.class).get("effort"))));
		};
		assertThat(this.tasks.interests(filtered, new Scope(highest))).containsExactly(all(Task.class));
		Specification<Task> correlated = (root, query, criteria) -> {
			Subquery<Long> subquery = query.subquery(Long.class);
			return criteria.exists(subquery.select(subquery.correlate(root).join("owner").get("id")));
		};
		assertThat(this.tasks.interests(filtered, new Scope(correlated))).containsExactlyInAnyOrder(
				new Interest(Change.topicOf(Task.class), null, Map.of("state", "DONE")), all(Person.class));
	}

	@Test
	void keysThatAreTextNameTheirObjectWhereTheDatabaseTakesThemExactly() {
		ResourceStore<Label, String, PlainLabel> labels = this.office.store(PlainLabel.class);
		assertThat(labels.interestsOf("Urgent", Scope.all()))
			.containsExactly(new Interest(Change.topicOf(Label.class), "Urgent", Map.of()));
	}

	private List<Interest> list(Condition... conditions) {
		return this.tasks.interests(new Criteria(List.of(conditions), List.of(), List.of(), List.of()), Scope.all());
	}

	private List<Interest> scoped(Specification<Task> scope) {
		return this.tasks.interests(new Criteria(List.of(), List.of(), List.of(), List.of()), new Scope(scope));
	}

	private Condition condition(String field, Lookup lookup, String... values) {
		FilterField filter = this.tasks.filterField(field, field);
		return new Condition(filter.attribute(), lookup,
				Stream.of(values)
					.map((value) -> filter.type().read(value, Pointer.of(field), Reading.whole()))
					.toList());
	}

	private static Interest all(Class<?> model) {
		return Interest.in(Change.topicOf(model));
	}

}
