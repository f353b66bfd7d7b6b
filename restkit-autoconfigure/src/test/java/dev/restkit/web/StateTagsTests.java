package dev.restkit.web;

import java.util.List;
import java.util.Map;

import dev.restkit.web.ContentNegotiator.Choice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

import org.springframework.http.ETag;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.MimeType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StateTags} and {@link StateTag}.
 */
class StateTagsTests {

	private final StubRenderer json = StubRenderer.of("json", "application/json");

	private final StubRenderer yaml = StubRenderer.of("yaml", "application/yaml");

	private final StateTags tags = new StateTags(List.of(this.json, this.yaml));

	@Test
	void formsAreToldApartAndAreOfOneState() {
		MimeType indented = new MimeType(MimeType.valueOf("application/json"), Map.of("indent", "4"));
		List<StateTag> forms = List.of(this.tags.ofVersion("7.print", Choice.of(this.json), ""),
				this.tags.ofVersion("7.print", Choice.of(this.json), "suffix"),
				this.tags.ofVersion("7.print", Choice.of(this.json), "format"), this.tags.ofVersion("7.print",
						new Choice(this.json, MimeType.valueOf("application/json"), indented), ""),
				this.tags.ofVersion("7.print", Choice.of(this.yaml), ""));
		assertThat(forms).extracting(StateTag::header).doesNotHaveDuplicates();
		assertThat(forms).allMatch((tag) -> this.tags.stateOf("7.print").isOfState(ETag.create(tag.header())))
			.noneMatch((tag) -> this.tags.stateOf("7").isOfState(ETag.create(tag.header())))
			.noneMatch((tag) -> this.tags.stateOf("77.print").isOfState(ETag.create(tag.header())));
	}

	@Test
	void contentTellsTheState() throws Exception {
		StateTag tag = this.tags.ofContent(bytes("{}"), Choice.of(this.yaml), "");
		assertThat(this.tags.stateOf(bytes("{}")).isOfState(ETag.create(tag.header()))).isTrue();
		assertThat(this.tags.stateOf(bytes("[]")).isOfState(ETag.create(tag.header()))).isFalse();
		assertThat(tag.isSame(ETag.create(tag.header()))).isTrue();
		assertThat(this.tags.ofBody(bytes("{}")).header()).startsWith("W/\"");
	}

	@Property
	void everyVersionMakesATagThatIsReadAgain(@ForAll @NotBlank String version) {
		StateTag tag = this.tags.ofVersion(version, Choice.of(this.json), "");
		assertThat(ETag.parse(tag.header())).containsExactly(ETag.create(tag.header()));
		assertThat(tag.header()).matches("\"[\\x21\\x23-\\x7E]+\"");
		assertThat(this.tags.stateOf(version).isOfState(ETag.create(tag.header()))).isTrue();
	}

	private static FastByteArrayOutputStream bytes(String text) throws Exception {
		FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();
		bytes.write(text.getBytes());
		return bytes;
	}

}
