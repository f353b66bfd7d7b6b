package dev.restkit.autoconfigure;

import java.util.List;
import java.util.Map;

import dev.restkit.serializer.DecimalStyle;
import dev.restkit.validation.UnknownFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RestKitProperties}.
 */
class RestKitPropertiesTests {

	@Test
	void hasSafeDefaults() {
		RestKitProperties properties = bind(Map.of());
		assertThat(properties.basePath()).isEqualTo("/api");
		assertThat(properties.allowedHosts()).containsExactly("localhost", "127.0.0.1", "[::1]");
		assertThat(properties.operations().exclude()).isEmpty();
		assertThat(properties.serializer().unknownFields()).isEqualTo(UnknownFields.IGNORE);
		assertThat(properties.limits()).isEqualTo(new RestKitProperties.Limits(DataSize.ofMegabytes(2),
				DataSize.ofMegabytes(10), 100, 1000, 100, 1000, 50, 100, 100, 1000));
		assertThat(properties.serializer().decimals()).isEqualTo(DecimalStyle.NUMBER);
		assertThat(properties.pagination().pageSize()).isEqualTo(20);
	}

	@Test
	void bindsAll() {
		RestKitProperties properties = bind(Map.of("restkit.base-path", "/v1/api", "restkit.allowed-hosts",
				"example.org,.shop.test", "restkit.operations.exclude", "com.example.admin",
				"restkit.serializer.unknown-fields", "reject", "restkit.serializer.decimals", "string",
				"restkit.limits.bulk", "10", "restkit.limits.body", "1MB", "restkit.limits.nesting", "9",
				"restkit.pagination.page-size", "5"));
		assertThat(properties.basePath()).isEqualTo("/v1/api");
		assertThat(properties.allowedHosts()).isEqualTo(List.of("example.org", ".shop.test"));
		assertThat(properties.operations().exclude()).containsExactly("com.example.admin");
		assertThat(properties.serializer().unknownFields()).isEqualTo(UnknownFields.REJECT);
		assertThat(properties.serializer().decimals()).isEqualTo(DecimalStyle.STRING);
		assertThat(properties.limits().bulk()).isEqualTo(10);
		assertThat(properties.limits().body()).isEqualTo(DataSize.ofMegabytes(1));
		assertThat(properties.limits().nesting()).isEqualTo(9);
		assertThat(properties.pagination().pageSize()).isEqualTo(5);
	}

	@Test
	void bindsWhatIsSaidAboutHttp() {
		RestKitProperties.Http none = bind(Map.of()).http();
		assertThat(none.ifMatch()).isEqualTo(RestKitProperties.Http.IfMatch.OPTIONAL);
		assertThat(none.cacheControl()).isEmpty();
		assertThat(none.compression()).isTrue();
		RestKitProperties.Http http = bind(Map.of("restkit.http.if-match", "required",
				"restkit.http.cache-control.books.list", "public, max-age=60", "restkit.http.cache-control.authors",
				"no-store", "restkit.http.cache-control[books.partial_update]", "no-cache",
				"restkit.http.cache-control-default", "private", "restkit.http.compression", "false"))
			.http();
		assertThat(http.ifMatch()).isEqualTo(RestKitProperties.Http.IfMatch.REQUIRED);
		assertThat(http.cacheControl()).containsOnly(Map.entry("books.list", "public, max-age=60"),
				Map.entry("authors", "no-store"), Map.entry("books.partial_update", "no-cache"));
		assertThat(http.cacheControlDefault()).isEqualTo("private");
		assertThat(http.compression()).isFalse();
	}

	@Test
	void theRootOfTheApplicationMayBeTheBasePath() {
		assertThat(bind(Map.of("restkit.base-path", "/")).basePath()).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "base-path,api", "base-path,/api/", "base-path,/api/{id}", "base-path,/api/**", "base-path,''",
			"allowed-hosts,https://example.org", "limits.body,0B", "limits.nesting,0", "limits.number-digits,-1",
			"limits.query-parameters,0", "limits.page-size,0", "limits.in-list,0", "limits.bulk,0",
			"pagination.page-size,0", "http.cache-control.books,' '", "http.cache-control-default,''" })
	void refusesNonsense(String name, String value) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of("restkit." + name, value)))
			.havingRootCause()
			.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class,
					(failure) -> assertThat(failure.getName()).isEqualTo("restkit." + name));
	}

	private static RestKitProperties bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("restkit",
				RestKitProperties.class);
	}

}
