package dev.restkit.data.changes;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import org.hibernate.annotations.Formula;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A few entities in H2.
 */
final class Zoo {

	private Zoo() {
	}

	static EntityManagerFactory open() {
		return new HibernatePersistenceConfiguration("zoo")
			.managedClasses(Animal.class, Cat.class, Cage.class, Food.class, Visit.class)
			.jdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
			.property("hibernate.hbm2ddl.auto", "create")
			.createEntityManagerFactory();
	}

	enum Mood {

		CALM, WILD

	}

	@Entity(name = "Cage")
	static class Cage {

		@Id
		@GeneratedValue
		Long id;

		@Version
		int version;

		@Nullable String name;

		@OneToMany(mappedBy = "cage", cascade = CascadeType.REMOVE)
		Set<Animal> animals = new LinkedHashSet<>();

	}

	@Entity(name = "Food")
	static class Food {

		@Id
		String name;

		Food() {
		}

		Food(String name) {
			this.name = name;
		}

	}

	@Entity(name = "Animal")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Animal {

		@Id
		@GeneratedValue
		Long id;

		@Version
		int version;

		@Nullable String name;

		@Enumerated(EnumType.STRING)
		Mood mood = Mood.CALM;

		boolean tame;

		@Nullable UUID chip;

		double weight = 1.5;

		@Convert(converter = Halved.class)
		int age;

		@Column(updatable = false)
		int born = 2020;

		@Formula("age * 7")
		int humanAge;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Cage cage;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Food favourite;

		@ManyToMany
		Set<Food> foods = new LinkedHashSet<>();

		@ElementCollection
		Set<String> names = new LinkedHashSet<>();

	}

	@Entity(name = "Cat")
	static class Cat extends Animal {

		int lives = 9;

	}

	/** Nobody says which version it is. */
	@Entity(name = "Visit")
	static class Visit {

		@Id
		@GeneratedValue
		Long id;

		int visitors;

		@ElementCollection
		Set<String> days = new LinkedHashSet<>();

		@Override
		public String toString() {
			return "visit".toUpperCase(Locale.ROOT);
		}

	}

	static class Halved implements AttributeConverter<Integer, Integer> {

		@Override
		public Integer convertToDatabaseColumn(Integer value) {
			return value / 2;
		}

		@Override
		public Integer convertToEntityAttribute(Integer value) {
			return value * 2;
		}

	}

}
