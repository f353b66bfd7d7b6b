package dev.restkit.data.jpa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.restkit.annotation.Computed;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Slug;
import dev.restkit.annotation.Source;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.AnySchema;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.TypeDescriptions;
import dev.restkit.schema.TypeForms;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.FieldVisibility;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Column;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of people in teams, their representations, and stores over them.
 */
final class Office implements AutoCloseable {

	private final EntityManagerFactory factory;

	final EntityManager entityManager;

	final JpaResourceStores stores;

	Office() {
		this.factory = new HibernatePersistenceConfiguration("office")
			.managedClasses(Task.class, Person.class, Team.class, Room.class, Label.class, Remark.class)
			.jdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
			.property("hibernate.hbm2ddl.auto", "create")
			.createEntityManagerFactory();
		this.entityManager = this.factory.createEntityManager();
		LinkRegistry links = new LinkRegistry();
		links.register(Person.class, "/api/people");
		this.stores = new JpaResourceStores(this.entityManager,
				new JpaResourceStores.Settings(links, new ScopeRegistry(), PropertyNaming.identity(),
						TypeForms.asDeclared(), (type) -> new AnySchema(), DecimalStyle.NUMBER, TypeDescriptions.none(),
						UnknownFields.IGNORE, null, FieldVisibility.closed()));
	}

	@SuppressWarnings("unchecked")
	<M, K, R> ResourceStore<M, K, R> store(Class<R> representation) {
		return (ResourceStore<M, K, R>) this.stores.storeFor(representation);
	}

	@Override
	public void close() {
		this.entityManager.close();
		this.factory.close();
	}

	enum State {

		OPEN, DONE

	}

	@Entity(name = "Team")
	@SuppressWarnings("NullAway.Init")
	static class Team {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "team")
		List<Person> people = new ArrayList<>();

		Team() {
		}

		Team(Long id) {
			this.id = id;
			this.name = "Team";
		}

	}

	/** Says the same of every room. */
	@Entity(name = "Room")
	@SuppressWarnings("NullAway.Init")
	static class Room {

		@Id
		Long id;

		Room() {
		}

		Room(Long id) {
			this.id = id;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Room;
		}

		@Override
		public int hashCode() {
			return 1;
		}

		@Override
		public String toString() {
			return "a room";
		}

	}

	@Entity(name = "Person")
	@SuppressWarnings("NullAway.Init")
	static class Person {

		@Id
		Long id;

		@Column(unique = true)
		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Team team;

	}

	@Entity(name = "Label")
	@SuppressWarnings("NullAway.Init")
	static class Label {

		@Id
		String name;

	}

	@Entity(name = "Task")
	@SuppressWarnings("NullAway.Init")
	static class Task {

		@Id
		@GeneratedValue
		Long id;

		String title;

		State state = State.OPEN;

		int effort;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Person owner;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Team team;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Task parent;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Room room;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Room other;

		@ManyToMany
		Set<Label> labels = new LinkedHashSet<>();

	}

	@Entity(name = "Remark")
	@SQLRestriction("exists (select 1 from Task t)")
	@SuppressWarnings("NullAway.Init")
	static class Remark {

		@Id
		Long id;

		@Formula("id + 1")
		Long next;

		@ManyToOne(fetch = FetchType.LAZY)
		@OnDelete(action = OnDeleteAction.CASCADE)
		Task task;

	}

	@ModelSerializer(Task.class)
	record PlainTask(Long id, String title, State state, int effort, @Nullable Long owner,
			@ReadOnly @Source("team") @Nullable Long teamId) {

	}

	@ModelSerializer(Task.class)
	record LinkedTask(Long id, @Nullable Link<Person> owner) {

	}

	@ModelSerializer(Task.class)
	record NamedTask(Long id, @Nullable @Slug("name") String owner) {

	}

	@ModelSerializer(Task.class)
	record DeepTask(Long id, @Nullable @Source("owner.team.name") String team) {

	}

	@ModelSerializer(Task.class)
	record NestedTask(Long id, @ReadOnly @Nullable NestedPerson owner) {

	}

	@ModelSerializer(Person.class)
	record NestedPerson(Long id, String name) {

	}

	@ModelSerializer(Task.class)
	record LabelledTask(Long id, Set<String> labels) {

	}

	@ModelSerializer(Task.class)
	record ChildTask(Long id, @Nullable @Source("parent.title") String parent) {

	}

	@ModelSerializer(Task.class)
	record ComputedTask(Long id, @Computed String label) {

		static String label(Task task) {
			return task.title;
		}

	}

	@ModelSerializer(Task.class)
	record CountedTask(Long id, @Computed boolean small) {

		static boolean small(int effort) {
			return effort < 3;
		}

	}

	@ModelSerializer(Team.class)
	record TeamOfPeople(Long id, @ReadOnly List<Link<Person>> people) {

	}

	@ModelSerializer(Label.class)
	record PlainLabel(String name) {

	}

	@ModelSerializer(Remark.class)
	record PlainRemark(Long id) {

	}

}
