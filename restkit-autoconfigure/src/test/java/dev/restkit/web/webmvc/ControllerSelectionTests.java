package dev.restkit.web.webmvc;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ControllerSelection}.
 */
class ControllerSelectionTests {

	@Test
	void leavesOutAClass() {
		ControllerSelection selection = new ControllerSelection(List.of(Basket.class.getName()));
		assertThat(selection.isExcluded(Basket.class)).isTrue();
		assertThat(selection.isExcluded(BasketProvider.class)).isFalse();
	}

	@Test
	void leavesOutAPackageButNoneThatOnlyBeginsLikeIt() {
		assertThat(new ControllerSelection(List.of("dev.restkit.web")).isExcluded(Basket.class)).isTrue();
		assertThat(new ControllerSelection(List.of("dev.restkit.we")).isExcluded(Basket.class)).isFalse();
	}

	@Test
	void leavesOutFrameworks() {
		assertThat(new ControllerSelection(List.of()).isExcluded(Controller.class)).isTrue();
		assertThat(new ControllerSelection(List.of()).isExcluded(Basket.class)).isFalse();
	}

}
