package dev.restkit.representation;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MergePatch}: the examples of RFC 7396, appendix A, whose patch is an
 * object.
 */
class MergePatchTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":"b"}            | {"a":"c"}                 | {"a":"c"}
			{"a":"b"}            | {"b":"c"}                 | {"a":"b","b":"c"}
			{"a":"b"}            | {"a":null}                | {}
			{"a":"b","b":"c"}    | {"a":null}                | {"b":"c"}
			{"a":["b"]}          | {"a":"c"}                 | {"a":"c"}
			{"a":"c"}            | {"a":["b"]}               | {"a":["b"]}
			{"a":{"b":"c"}}      | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
			{"a":[{"b":"c"}]}    | {"a":[1]}                 | {"a":[1]}
			{"e":null}           | {"a":1}                   | {"e":null,"a":1}
			[1,2]                | {"a":"b","c":null}        | {"a":"b"}
			{}                   | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
			""")
	void appliesWhatTheSpecificationShows(String target, String patch, String patched) {
		Object before = JSON.readValue(target, Object.class);
		Map<?, ?> changes = JSON.readValue(patch, Map.class);
		assertThat(MergePatch.apply(changes, before)).isEqualTo(JSON.readValue(patched, Map.class));
		assertThat(before).isEqualTo(JSON.readValue(target, Object.class));
	}

}
