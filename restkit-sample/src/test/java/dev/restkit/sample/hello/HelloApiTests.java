package dev.restkit.sample.hello;

import dev.restkit.component.Header;
import dev.restkit.sample.hello.HelloApi.Greeting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A handler is a plain method.
 */
class HelloApiTests {

	@Test
	void greetsByName() {
		assertThat(new HelloApi().hello("Ada", Header.of("curl/8"))).isEqualTo(new Greeting("Hello, Ada!", "curl/8"));
	}

	@Test
	void greetsTheWorldWithoutAName() {
		assertThat(new HelloApi().hello(null, Header.absent())).isEqualTo(new Greeting("Hello, World!", "unknown"));
	}

}
