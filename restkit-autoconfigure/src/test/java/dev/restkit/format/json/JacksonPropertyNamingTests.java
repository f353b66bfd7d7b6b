package dev.restkit.format.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.restkit.annotation.WriteOnly;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JacksonPropertyNaming}.
 */
class JacksonPropertyNamingTests {

	private final JacksonPropertyNaming naming = new JacksonPropertyNaming(JsonMapper.builder()
		.addModule(new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of("")))
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build());

	@Test
	void followsTheStrategyOfTheMapper() {
		assertThat(this.naming.nameOf(Person.class, "firstName")).isEqualTo("first_name");
	}

	@Test
	void followsAnnotations() {
		assertThat(this.naming.nameOf(Person.class, "lastName")).isEqualTo("surname");
		assertThat(this.naming.nameOf(Loud.class, "firstName")).isEqualTo("FirstName");
	}

	@Test
	void namesWhatIsOnlyInInput() {
		assertThat(this.naming.nameOf(Person.class, "passWord")).isEqualTo("pass_word");
	}

	@Test
	void namesPropertiesOfBeans() {
		assertThat(this.naming.nameOf(Bean.class, "homeTown")).isEqualTo("home_town");
	}

	@Test
	void leavesWhatItDoesNotKnow() {
		assertThat(this.naming.nameOf(Person.class, "noSuchThing")).isEqualTo("noSuchThing");
	}

	record Person(String firstName, @JsonProperty("surname") String lastName, @WriteOnly String passWord) {

	}

	@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
	record Loud(String firstName) {

	}

	static class Bean {

		private String homeTown = "";

		public String getHomeTown() {
			return this.homeTown;
		}

		public void setHomeTown(String homeTown) {
			this.homeTown = homeTown;
		}

	}

}
