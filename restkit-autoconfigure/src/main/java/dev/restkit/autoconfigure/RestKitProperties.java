package dev.restkit.autoconfigure;

import java.util.List;
import java.util.Map;

import dev.restkit.serializer.DecimalStyle;
import dev.restkit.validation.UnknownFields;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * Properties of RESTKit.
 *
 * @param basePath Path of the API's root, below which a trailing slash is redirected
 * @param allowedHosts Hosts that may stand in links, without ports; "*" is any,
 * ".example.org" is example.org and all below it
 * @param operations Which controllers are operations
 * @param serializer How representations are read and written
 * @param limits How much of everything a client may send or ask for
 * @param pagination How lists are cut into pages
 * @param http How answers are cached, compressed and guarded against lost updates
 * @param startup What is done beside the start of the application
 * @since 0.1.0
 */
@ConfigurationProperties("restkit")
public record RestKitProperties(@DefaultValue("/api") String basePath, @DefaultValue( {
		"localhost", "127.0.0.1", "[::1]" }) List<String> allowedHosts, @DefaultValue Operations operations,
		@DefaultValue Serializer serializer, @DefaultValue Limits limits, @DefaultValue Pagination pagination,
		@DefaultValue Http http, @DefaultValue Startup startup){

	private static final char DELETE = 0x7F;

	public RestKitProperties {
		allowedHosts = List.copyOf(allowedHosts);
		require(basePath.startsWith("/"), "restkit.base-path", basePath, "It must start with a slash.");
		require(basePath.equals("/") || !basePath.endsWith("/"), "restkit.base-path", basePath,
				"It must not end with a slash.");
		require(basePath.chars().noneMatch((character) -> "{}*?#; ".indexOf(character) >= 0), "restkit.base-path",
				basePath, "It must be a plain path without variables, wildcards and blanks.");
		for (String host : allowedHosts) {
			require(!host.isBlank() && !host.contains("/"), "restkit.allowed-hosts", host,
					"It must be the name or the address of a host, without scheme and path.");
		}
	}

	/**
	 * Spring hashes each bean when it makes it. A record's own function would have to be
	 * linked for all records within, which costs milliseconds; one value will do.
	 */
	@Override
	public int hashCode() {
		return this.basePath.hashCode();
	}

	private static void require(boolean valid, String name, Object value, String reason) {
		if (!valid) {
			throw new InvalidConfigurationPropertyValueException(name, value, reason);
		}
	}

	private static void requirePositive(long value, String name) {
		require(value > 0, name, value, "It must be positive.");
	}

	/**
	 * Which controllers are operations.
	 *
	 * @param exclude Packages and classes of controllers that work as without RESTKit
	 */
	public record Operations(@DefaultValue List<String> exclude) {

		public Operations {
			exclude = List.copyOf(exclude);
		}

	}

	/**
	 * How representations are read and written.
	 *
	 * @param unknownFields What becomes of names in input that nobody declared
	 * @param decimals How decimals are written; input may be a number or a text either
	 * way
	 */
	public record Serializer(@DefaultValue("ignore") UnknownFields unknownFields,
			@DefaultValue("number") DecimalStyle decimals) {

	}

	/**
	 * How much of everything a client may send or ask for.
	 *
	 * @param body Size of a request body that is parsed
	 * @param upload Size of a request with files, and of a file that is a whole body
	 * @param parts How many parts a multipart form may have
	 * @param formFields How many fields a form may have
	 * @param nesting How deep objects and arrays may stand in each other
	 * @param numberDigits How many digits a number may have
	 * @param queryParameters How many parameters a query may have
	 * @param pageSize How many objects a page may have, whatever a client asks for
	 * @param inList How many values a filter may list
	 * @param bulk How many objects may be created at once
	 */
	public record Limits(@DefaultValue("2MB") DataSize body, @DefaultValue("10MB") DataSize upload,
			@DefaultValue("100") int parts, @DefaultValue("1000") int formFields, @DefaultValue("100") int nesting,
			@DefaultValue("1000") int numberDigits, @DefaultValue("50") int queryParameters,
			@DefaultValue("100") int pageSize, @DefaultValue("100") int inList, @DefaultValue("1000") int bulk) {

		public Limits {
			require(body.toBytes() > 0, "restkit.limits.body", body, "It must be positive.");
			require(upload.toBytes() > 0, "restkit.limits.upload", upload, "It must be positive.");
			requirePositive(parts, "restkit.limits.parts");
			requirePositive(formFields, "restkit.limits.form-fields");
			requirePositive(nesting, "restkit.limits.nesting");
			requirePositive(numberDigits, "restkit.limits.number-digits");
			requirePositive(queryParameters, "restkit.limits.query-parameters");
			requirePositive(pageSize, "restkit.limits.page-size");
			requirePositive(inList, "restkit.limits.in-list");
			requirePositive(bulk, "restkit.limits.bulk");
		}

	}

	/**
	 * How lists are cut into pages.
	 *
	 * @param pageSize How many objects a page has where neither client nor view set says
	 */
	public record Pagination(@DefaultValue("20") int pageSize) {

		public Pagination {
			requirePositive(pageSize, "restkit.pagination.page-size");
		}

	}

	/**
	 * How answers are cached, compressed and guarded against lost updates.
	 *
	 * @param ifMatch Whether PUT, PATCH and DELETE of a view set's object must carry
	 * If-Match
	 * @param cacheControl Cache-Control headers of successful answers to GET, by the ids
	 * of operations (books.list) or the names of their groups (books)
	 * @param cacheControlDefault Cache-Control header of all others
	 * @param compression Whether the server compresses texts from 2 KiB on where
	 * server.compression does not say
	 */
	public record Http(@DefaultValue("optional") IfMatch ifMatch, @DefaultValue Map<String, String> cacheControl,
			@Nullable String cacheControlDefault, @DefaultValue("true") boolean compression) {

		public Http {
			cacheControl = Map.copyOf(cacheControl);
			cacheControl.forEach((name, header) -> requireHeader(header, "restkit.http.cache-control." + name));
			if (cacheControlDefault != null) {
				requireHeader(cacheControlDefault, "restkit.http.cache-control-default");
			}
		}

		private static void requireHeader(String header, String name) {
			boolean plain = header.chars().allMatch((character) -> character >= ' ' && character < DELETE);
			require(plain && !header.isBlank(), name, header,
					"It must be a Cache-Control header, such as 'max-age=60'.");
		}

		/**
		 * Whether a change must say what it changes.
		 */
		public enum IfMatch {

			/** It may. */
			OPTIONAL,

			/** It must; otherwise it is a 428. */
			REQUIRED

		}

	}

	/**
	 * What is done beside the start of the application.
	 *
	 * @param loadClasses Whether the classes of libraries that the start needs are loaded
	 * ahead on a second processor, if there is one
	 */
	public record Startup(@DefaultValue("true") boolean loadClasses) {

	}

}
