package dev.restkit.data.jpa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import dev.restkit.annotation.Computed;
import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Slug;
import dev.restkit.annotation.Source;
import dev.restkit.annotation.WriteOnly;
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
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.NaturalId;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.stat.Statistics;
import org.hibernate.validator.constraints.ISBN;
import org.jspecify.annotations.Nullable;

/**
 * A few entities in H2, their representations, and stores over them; no Spring context.
 */
final class Library implements AutoCloseable {

	private final EntityManagerFactory factory;

	private final LinkRegistry links = new LinkRegistry();

	final EntityManager entityManager;

	final JpaResourceStores stores;

	final ScopeRegistry scopes = new ScopeRegistry();

	Library() {
		this(TypeForms.asDeclared(), DecimalStyle.NUMBER);
	}

	Library(DecimalStyle decimals) {
		this(TypeForms.asDeclared(), decimals);
	}

	Library(TypeForms forms) {
		this(forms, DecimalStyle.NUMBER);
	}

	private Library(TypeForms forms, DecimalStyle decimals) {
		this.factory = new HibernatePersistenceConfiguration("library")
			.managedClasses(Country.class, Novel.class, Writer.class, Genre.class, Chapter.class, Ticket.class)
			.jdbcUrl("jdbc:h2:mem:" + System.identityHashCode(this))
			.property("hibernate.hbm2ddl.auto", "create")
			.property("hibernate.generate_statistics", true)
			.createEntityManagerFactory();
		this.entityManager = this.factory.createEntityManager();
		this.links.register(Writer.class, "/api/writers");
		this.links.register(Novel.class, "/api/novels");
		this.stores = new JpaResourceStores(this.entityManager,
				new JpaResourceStores.Settings(this.links, this.scopes, PropertyNaming.identity(), forms,
						(type) -> new AnySchema(), decimals, TypeDescriptions.none(), UnknownFields.IGNORE,
						Validation.buildDefaultValidatorFactory().getValidator(), FieldVisibility.closed()));
	}

	@SuppressWarnings("unchecked")
	ResourceStore<Novel, Long, NovelRepresentation> novels() {
		return (ResourceStore<Novel, Long, NovelRepresentation>) this.stores.storeFor(NovelRepresentation.class);
	}

	@SuppressWarnings("unchecked")
	ResourceStore<Ticket, Long, TicketRepresentation> tickets() {
		return (ResourceStore<Ticket, Long, TicketRepresentation>) this.stores.storeFor(TicketRepresentation.class);
	}

	@SuppressWarnings("unchecked")
	ResourceStore<Country, String, CountryRepresentation> countries() {
		return (ResourceStore<Country, String, CountryRepresentation>) this.stores
			.storeFor(CountryRepresentation.class);
	}

	@SuppressWarnings("unchecked")
	ResourceStore<Writer, Long, WriterRepresentation> writers() {
		return (ResourceStore<Writer, Long, WriterRepresentation>) this.stores.storeFor(WriterRepresentation.class);
	}

	<T> T inTransaction(Supplier<T> work) {
		this.entityManager.getTransaction().begin();
		try {
			T result = work.get();
			this.entityManager.getTransaction().commit();
			return result;
		}
		catch (RuntimeException ex) {
			this.entityManager.getTransaction().rollback();
			throw ex;
		}
		finally {
			this.entityManager.clear();
		}
	}

	/**
	 * Store a writer, a genre and some novels with two chapters each.
	 * @param novels how many novels
	 * @return the writer's key
	 */
	long fill(int novels) {
		return inTransaction(() -> {
			Writer writer = new Writer();
			writer.name = "Ursula Le Guin";
			this.entityManager.persist(writer);
			Genre fantasy = new Genre();
			fantasy.name = "fantasy";
			Genre essay = new Genre();
			essay.name = "essay";
			this.entityManager.persist(fantasy);
			this.entityManager.persist(essay);
			for (int number = 1; number <= novels; number++) {
				Novel novel = new Novel();
				novel.title = "Novel " + number;
				novel.price = BigDecimal.valueOf(number * 100L, 2);
				novel.writer = writer;
				novel.genres.add(fantasy);
				novel.genres.add(essay);
				novel.published = (number % 2 == 0) ? LocalDate.of(2000, 1, number) : null;
				this.entityManager.persist(novel);
				for (int chapter = 1; chapter <= 2; chapter++) {
					this.entityManager.persist(new Chapter(novel, "Chapter " + chapter));
				}
			}
			return writer.id;
		});
	}

	long statements(Runnable work) {
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.clear();
		work.run();
		return statistics.getPrepareStatementCount();
	}

	@Override
	public void close() {
		this.entityManager.close();
		this.factory.close();
	}

	@Entity(name = "Writer")
	@Table(uniqueConstraints = @UniqueConstraint(columnNames = "NICK_NAME"),
			indexes = { @Index(columnList = "passport desc", unique = true), @Index(columnList = "city") })
	@SuppressWarnings("NullAway.Init")
	static class Writer {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, unique = true, length = 40)
		String name;

		@Column(name = "nick_name")
		@Nullable String nick;

		@Nullable String passport;

		@NaturalId(mutable = true)
		@Nullable String email;

		@Nullable String city;

		@OneToMany(mappedBy = "writer")
		List<Novel> novels = new ArrayList<>();

	}

	@Entity(name = "Genre")
	@SuppressWarnings("NullAway.Init")
	static class Genre {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, unique = true)
		String name;

	}

	@Entity(name = "Country")
	@SuppressWarnings("NullAway.Init")
	static class Country {

		@Id
		String code;

		@Column(nullable = false)
		String name;

	}

	@ModelSerializer(Country.class)
	record CountryRepresentation(String code, String name) {

	}

	@ModelSerializer(Novel.class)
	record EndlessNovel(Long id, EndlessWriter writer) {

	}

	@ModelSerializer(Writer.class)
	record EndlessWriter(Long id, @ReadOnly List<EndlessNovel> novels) {

	}

	@Entity(name = "Chapter")
	@SuppressWarnings("NullAway.Init")
	static class Chapter {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne(optional = false, fetch = FetchType.LAZY)
		Novel novel;

		@Column(nullable = false)
		String heading;

		Chapter() {
		}

		Chapter(Novel novel, String heading) {
			this.novel = novel;
			this.heading = heading;
		}

	}

	@Entity(name = "Novel")
	@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "title", "writer_id" }))
	@SuppressWarnings("NullAway.Init")
	static class Novel {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, length = 20)
		String title;

		@Column(unique = true)
		@Nullable String isbn;

		@Column(nullable = false, precision = 6, scale = 2)
		BigDecimal price;

		@Nullable LocalDate published;

		int stock = 3;

		@Nullable String secret;

		@ManyToOne(optional = false, fetch = FetchType.LAZY)
		Writer writer;

		@ManyToMany
		Set<Genre> genres = new LinkedHashSet<>();

		@OneToMany(mappedBy = "novel", cascade = CascadeType.ALL, orphanRemoval = true)
		List<Chapter> chapters = new ArrayList<>();

	}

	@ModelSerializer(Novel.class)
	record NovelRepresentation(Long id, @NotBlank String title, @ISBN @Nullable String isbn, BigDecimal price,
			@Nullable LocalDate published, @Min(0) int stock, @WriteOnly @Nullable String secret, Long writer,
			@Source("writer.name") String writerName, @Slug("name") Set<String> genres,
			@ReadOnly List<ChapterRepresentation> chapters, @Computed boolean cheap, @Computed String label) {

		static boolean cheap(BigDecimal price, int stock) {
			return price.compareTo(BigDecimal.TEN) < 0 && stock > 0;
		}

		static String label(Novel novel) {
			return novel.title + "!";
		}

	}

	@Entity(name = "Ticket")
	@SuppressWarnings("NullAway.Init")
	static class Ticket {

		@Id
		@GeneratedValue
		Long id;

		UUID code = UUID.randomUUID();

		@Column(precision = 6, scale = 2)
		BigDecimal fee = new BigDecimal("1.5");

	}

	@ModelSerializer(Ticket.class)
	record TicketRepresentation(Long id, UUID code, BigDecimal fee) {

	}

	@ModelSerializer(Novel.class)
	record NovelByWriter(@Slug("name") String writer) {

	}

	@ModelSerializer(Novel.class)
	record NovelByNick(@Slug("nick") String writer) {

	}

	@ModelSerializer(Novel.class)
	record NovelByPassport(@Slug("passport") String writer) {

	}

	@ModelSerializer(Novel.class)
	record NovelByEmail(@Slug("email") String writer) {

	}

	@ModelSerializer(Novel.class)
	record NovelByWritersCity(@Slug("city") String writer) {

	}

	@ModelSerializer(Novel.class)
	record NovelByNothing(@Slug("colour") String writer) {

	}

	@ModelSerializer(Chapter.class)
	record ChapterRepresentation(Long id, String heading) {

	}

	@ModelSerializer(Writer.class)
	record WriterRepresentation(Link<Writer> url, Long id, String name, @ReadOnly List<Link<Novel>> novels) {

	}

	@ModelSerializer(Chapter.class)
	record LinkedChapter(Long id, Link<Novel> novel, String heading) {

	}

	@ModelSerializer(Chapter.class)
	record NestedChapter(Long id, NestedNovel novel) {

	}

	@ModelSerializer(Novel.class)
	record NestedNovel(Long id, WriterRepresentation writer) {

	}

}
