package dev.restkit.data.jpa;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.data.jpa.ModelInputReader.InputRules;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStore;
import dev.restkit.resource.ResourceStores;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.schema.ObjectSchema;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.Schema;
import dev.restkit.schema.SchemaSource;
import dev.restkit.schema.TypeDescriptions;
import dev.restkit.schema.TypeForms;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.serializer.Serializer;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.Constraints;
import dev.restkit.validation.InputType;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.CurrentFieldAccess;
import dev.restkit.visibility.FieldVisibility;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stores and serializers of JPA entities, each once.
 *
 * @since 0.1.0
 */
public final class JpaResourceStores implements ResourceStores, SchemaSource {

	private final EntityManager entityManager;

	private final RepresentationReader representations;

	private final InputRules rules;

	private final PropertyNaming naming;

	private final ScopeRegistry scopes;

	private final CurrentFieldAccess access;

	private final TypeForms forms;

	private final Map<Class<?>, JpaResourceStore<?, ?, ?>> stores = new ConcurrentHashMap<>();

	/**
	 * Create the factory.
	 * @param entityManager a shared entity manager, which joins transactions
	 * @param settings how representations look and are read
	 */
	public JpaResourceStores(EntityManager entityManager, Settings settings) {
		this.entityManager = entityManager;
		this.representations = new RepresentationReader(entityManager.getMetamodel(), settings);
		this.scopes = settings.scopes();
		this.access = settings.fields().current();
		this.naming = settings.naming();
		this.forms = settings.forms();
		this.rules = new InputRules(settings.unknownFields(), settings.validator(),
				new ConstraintViolationDescriber(settings.naming()));
	}

	private static <M, R> Serializer<M, R> serializer(JpaResourceStore<M, ?, R> store) {
		return new JpaSerializer<>(store);
	}

	@Override
	public ResourceStore<?, ?, ?> storeFor(Class<?> representation) {
		return storeOf(representation);
	}

	private JpaResourceStore<?, ?, ?> storeOf(Class<?> representation) {
		JpaResourceStore<?, ?, ?> known = this.stores.get(representation);
		if (known != null) {
			return known;
		}
		ModelRepresentation read = this.representations.read(representation);
		JpaResourceStore<?, ?, ?> store = new JpaResourceStore<>(read, read.entity().getJavaType(), this.entityManager,
				this.rules, new FieldPaths(read, this.naming, this.forms.values(), this.representations.restricted()),
				this.scopes, this.access);
		JpaResourceStore<?, ?, ?> other = this.stores.putIfAbsent(representation, store);
		return (other != null) ? other : store;
	}

	/**
	 * The serializer of a representation.
	 * @param representation a record with {@link ModelSerializer}
	 * @return the serializer
	 */
	public Serializer<?, ?> serializerFor(Class<?> representation) {
		return serializer(storeOf(representation));
	}

	@Override
	public @Nullable ObjectSchema schemaOf(Class<?> type) {
		return (type.isRecord() && type.isAnnotationPresent(ModelSerializer.class)) ? storeFor(type).schema() : null;
	}

	/**
	 * Knows values that are neither single ones nor relations: what is computed, and what
	 * is stored whole, such as records in JSON columns.
	 */
	@FunctionalInterface
	public interface ValueTypes {

		/**
		 * What clients see of a value.
		 * @param type its type
		 * @return its shape
		 */
		Schema output(Type type);

		/**
		 * How input becomes a value.
		 * @param type its type
		 * @param constraints what is asked of it
		 * @return how it is read
		 * @throws IllegalArgumentException if there is no way to read it
		 */
		default InputType input(Type type, Constraints constraints) {
			throw new IllegalArgumentException("'%s' cannot be read from input.".formatted(type.getTypeName()));
		}

	}

	/**
	 * How representations look and are read.
	 *
	 * @param links knows the URLs of models
	 * @param scopes knows which objects input may refer to
	 * @param naming names fields as clients see them
	 * @param forms how types appear in the application's JSON
	 * @param values knows values that are neither single ones nor relations
	 * @param decimals how decimals are written
	 * @param descriptions what is written about representations
	 * @param unknownFields what becomes of unknown names in input
	 * @param validator checks what schemas cannot say, or {@code null} if there is none
	 * @param fields knows for whom fields are
	 */
	public record Settings(LinkRegistry links, ScopeRegistry scopes, PropertyNaming naming, TypeForms forms,
			ValueTypes values, DecimalStyle decimals, TypeDescriptions descriptions, UnknownFields unknownFields,
			@Nullable Validator validator, FieldVisibility fields) {

	}

}
