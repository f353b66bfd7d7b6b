package dev.restkit.format.json;

import java.math.BigDecimal;

import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Href;
import dev.restkit.representation.Link;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.serializer.DecimalStyle;
import dev.restkit.visibility.FieldVisibility;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches the application's mapper RESTKit's types and annotations: hyperlinks are
 * written as URLs, decimals without exponents, what is
 * {@link dev.restkit.annotation.WriteOnly} is never written, what is
 * {@link dev.restkit.annotation.VisibleTo} some only to those, and the members of a
 * sealed interface are told apart by a {@code type} property.
 *
 * @since 0.1.0
 */
public final class RestKitJacksonModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	private final DecimalStyle decimals;

	private final transient RestrictedProperties fields;

	/**
	 * Create a module.
	 * @param links knows the paths of objects
	 * @param baseUrl knows where the application is found
	 */
	public RestKitJacksonModule(LinkRegistry links, ApplicationUrl baseUrl) {
		this(links, baseUrl, DecimalStyle.NUMBER);
	}

	/**
	 * Create a module.
	 * @param links knows the paths of objects
	 * @param baseUrl knows where the application is found
	 * @param decimals how decimals of representations are written
	 */
	public RestKitJacksonModule(LinkRegistry links, ApplicationUrl baseUrl, DecimalStyle decimals) {
		this(links, baseUrl, decimals, FieldVisibility.closed());
	}

	/**
	 * Create a module for an application that has fields that are not for everybody.
	 * @param links knows the paths of objects
	 * @param baseUrl knows where the application is found
	 * @param decimals how decimals of representations are written
	 * @param fields knows for whom fields are
	 */
	public RestKitJacksonModule(LinkRegistry links, ApplicationUrl baseUrl, DecimalStyle decimals,
			FieldVisibility fields) {
		super("RestKit");
		this.fields = new RestrictedProperties(fields);
		this.decimals = decimals;
		addSerializer(BigDecimal.class, new DecimalSerializer());
		addSerializer(Link.class, new HyperlinkSerializer<>(Link.class, links::pathOf, baseUrl));
		addSerializer(Href.class, new HyperlinkSerializer<>(Href.class, Href::path, baseUrl));
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.insertAnnotationIntrospector(new RestKitAnnotations(this.decimals));
		this.fields.setUp(context);
		context.appendAnnotationIntrospector(new SealedTypes());
	}

}
