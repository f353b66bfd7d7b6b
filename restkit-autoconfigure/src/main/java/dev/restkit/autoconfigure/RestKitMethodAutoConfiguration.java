package dev.restkit.autoconfigure;

import java.util.List;

import dev.restkit.component.ArgumentProvider;
import dev.restkit.component.ComponentProvider;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.method.PermissionSettings;
import dev.restkit.method.ThrottleSettings;
import dev.restkit.method.TypeReader;
import dev.restkit.method.WrittenDocumentation;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.schema.SchemaSource;
import dev.restkit.schema.TypeForms;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.UnknownFields;
import dev.restkit.visibility.FieldVisibility;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for reading handler methods: their
 * parameters, their types, what is asked of values.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = RestKitAutoConfiguration.class)
public final class RestKitMethodAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	PropertyNaming restKitPropertyNaming() {
		return PropertyNaming.identity();
	}

	@Bean
	@ConditionalOnMissingBean
	TypeForms restKitTypeForms() {
		return TypeForms.asDeclared();
	}

	@Bean
	@ConditionalOnMissingBean
	UnknownFields restKitUnknownFields(RestKitProperties properties) {
		return properties.serializer().unknownFields();
	}

	@Bean
	@ConditionalOnMissingBean
	ConstraintViolationDescriber restKitConstraintViolationDescriber(PropertyNaming naming) {
		return new ConstraintViolationDescriber(naming);
	}

	@Bean
	@ConditionalOnMissingBean
	WrittenDocumentation restKitWrittenDocumentation() {
		return new WrittenDocumentation();
	}

	@Bean
	@ConditionalOnMissingBean
	TypeReader restKitTypeReader(PropertyNaming naming, TypeForms forms, UnknownFields unknownFields,
			ObjectProvider<SchemaSource> sources, WrittenDocumentation documentation,
			ObjectProvider<FieldVisibility> fields) {
		return new TypeReader(naming, forms, unknownFields, sources.orderedStream().toList(), documentation,
				fields.getIfAvailable(FieldVisibility::closed));
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerMethodReader restKitHandlerMethodReader(TypeReader types, ObjectProvider<ArgumentProvider> providers,
			ObjectProvider<ComponentProvider<?>> components, ObjectProvider<Validator> validator,
			ObjectProvider<PermissionSettings> permissions, ObjectProvider<ThrottleSettings> throttles) {
		List<ComponentProvider<?>> own = components.orderedStream().toList();
		return new HandlerMethodReader(types, providers.orderedStream().toList(), own, validator.getIfAvailable(),
				SingletonSupplier.of(() -> permissions.getIfAvailable(PermissionSettings::none)),
				SingletonSupplier.of(() -> throttles.getIfAvailable(ThrottleSettings::none)));
	}

}
