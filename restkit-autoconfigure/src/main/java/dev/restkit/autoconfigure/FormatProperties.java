package dev.restkit.autoconfigure;

import java.util.List;

import dev.restkit.representation.Formats;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties under {@code restkit.formats}: the formats that the application speaks.
 *
 * @param renders Formats of answers by their names, the preferred one first; all that
 * there are by default
 * @param parses Formats of bodies by their names; all that there are by default
 * @since 0.1.0
 */
@ConfigurationProperties("restkit.formats")
record FormatProperties(@DefaultValue List<String> renders, @DefaultValue List<String> parses) {

	Formats select(Formats all) {
		Formats rendered = select(all, this.renders, List.of(), "restkit.formats.renders");
		return select(rendered, List.of(), this.parses, "restkit.formats.parses");
	}

	private static Formats select(Formats all, List<String> renders, List<String> parses, String name) {
		try {
			return all.select(renders, parses);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(name, renders.isEmpty() ? parses : renders,
					ex.getMessage() + ".");
		}
	}

}
