package dev.restkit.viewset;

import java.util.List;

import dev.restkit.annotation.OwnRows;
import dev.restkit.annotation.Owner;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.method.HandlerDeclarationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OwnedRows}.
 */
class OwnedRowsTests {

	@Test
	void whoeverWasGrantedItSeesAllRows() {
		OwnedRows rows = OwnedRows.read(ByOwner.class, Letter.class);
		assertThat(rows).isEqualTo(new OwnedRows(List.of("sender"), "ROLE_ADMIN"));
		assertThat(rows.of(CurrentUser.named("admin", "ROLE_ADMIN"))).isNull();
		assertThat(rows.of(CurrentUser.named("ada"))).isNotNull();
		assertThat(rows.of(CurrentUser.anonymous())).isNotNull();
	}

	@Test
	void aPathLeadsToTheName() {
		assertThat(OwnedRows.read(ByPath.class, Letter.class)).isEqualTo(new OwnedRows(List.of("box", "user"), ""));
		assertThat(OwnedRows.read(Object.class, Letter.class)).isNull();
	}

	@ParameterizedTest
	@ValueSource(classes = { ByNothing.class, ByNumber.class, ByHalf.class })
	void whatIsNoNameStopsTheStart(Class<?> viewSet) {
		assertThatExceptionOfType(HandlerDeclarationException.class)
			.isThrownBy(() -> OwnedRows.read(viewSet, Letter.class))
			.satisfies((failure) -> assertThat(failure.action()).contains("@OwnRows"));
	}

	@Test
	void anEntityWithoutOwnerStopsTheStart() {
		assertThatExceptionOfType(HandlerDeclarationException.class)
			.isThrownBy(() -> OwnedRows.read(ByOwner.class, Box.class))
			.satisfies((failure) -> assertThat(failure.action()).contains("@Owner"));
	}

	static class Box {

		String user = "";

	}

	static class Letter {

		@Owner
		String sender = "";

		Box box = new Box();

		int pages;

	}

	@OwnRows(unless = "ROLE_ADMIN")
	static class ByOwner {

	}

	@OwnRows("box.user")
	static class ByPath {

	}

	@OwnRows("nosuch")
	static class ByNothing {

	}

	@OwnRows("pages")
	static class ByNumber {

	}

	@OwnRows("box.")
	static class ByHalf {

	}

}
