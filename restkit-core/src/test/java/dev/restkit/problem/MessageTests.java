package dev.restkit.problem;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Message}.
 */
class MessageTests {

	@Test
	void putsItsArgumentsIn() {
		Message message = Message.of("shop.swap", "Take {1} for {0}, not {0} for {2}.", 1, "two");
		assertThat(message.text()).isEqualTo("Take two for 1, not 1 for {2}.").isEqualTo(message.toString());
		assertThat(message.key()).isEqualTo("shop.swap");
		assertThat(message.arguments()).containsExactly("1", "two");
	}

	@Test
	void saysOneThingInTheSingular() {
		assertThat(Message.counted("x", 0, "{0} field", "{0} fields").text()).isEqualTo("0 fields");
		assertThat(Message.counted("x", 1, "{0} field", "{0} fields").text()).isEqualTo("1 field");
		assertThat(Message.counted("x", 2, "{0} field", "{0} fields").text()).isEqualTo("2 fields");
	}

	@Test
	void namesOtherMessages() {
		Message reason = Message.of("why", "it is closed");
		assertThat(Message.of("what", "No: {0}.", reason).arguments()).containsExactly(reason);
		assertThat(Message.of("what", "No: {0}.", reason).text()).isEqualTo("No: it is closed.");
	}

	@Test
	void isEqualToWhatSaysTheSame() {
		assertThat(Message.of("a", "The {0}.", "end")).isEqualTo(Message.of("The end."))
			.hasSameHashCodeAs(Message.of("The end."))
			.isNotEqualTo(Message.of("The beginning."))
			.isNotEqualTo("The end.");
	}

	@Property
	void leavesATextOfTheApplicationAsItIs(@ForAll String text) {
		assertThat(Message.of(text).text()).isEqualTo(text);
		assertThat(Message.of(text).key()).isNull();
	}

	@Property
	void showsAnArgumentAsItIs(@ForAll String argument) {
		assertThat(Message.of("key", "<{0}>", argument).text()).isEqualTo("<" + argument + ">");
	}

}
