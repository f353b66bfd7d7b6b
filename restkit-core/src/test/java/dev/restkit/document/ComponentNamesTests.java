package dev.restkit.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ComponentNames}.
 */
class ComponentNamesTests {

	private static final SchemaRole ANSWER = new SchemaRole("BookRepresentation", SchemaUse.RESPONSE);

	private static final SchemaRole INPUT = new SchemaRole("BookRepresentation", SchemaUse.REQUEST);

	private static final SchemaRole PATCH = new SchemaRole("BookRepresentation", SchemaUse.PATCH);

	@Test
	void namesEachUse() {
		ComponentNames names = names(ANSWER, INPUT, PATCH);
		assertThat(names.of(ANSWER)).isEqualTo("Book");
		assertThat(names.of(INPUT)).isEqualTo("BookRequest");
		assertThat(names.of(PATCH)).isEqualTo("PatchedBookRequest");
	}

	@Test
	void keepsThePlainNameOfInputWithoutAnswer() {
		ComponentNames names = names(INPUT, PATCH);
		assertThat(names.of(INPUT)).isEqualTo("Book");
		assertThat(names.of(PATCH)).isEqualTo("PatchedBookRequest");
	}

	@Test
	void leavesAnOwnNameToItsOwner() {
		SchemaRole book = new SchemaRole("Book", SchemaUse.RESPONSE);
		ComponentNames names = names(ANSWER, book);
		assertThat(names.of(book)).isEqualTo("Book");
		assertThat(names.of(ANSWER)).isEqualTo("BookRepresentation");
	}

	@Test
	void countsNamesThatUsesClaimFromOthers() {
		SchemaRole request = new SchemaRole("BookRequest", SchemaUse.REQUEST);
		ComponentNames names = names(ANSWER, INPUT, request);
		assertThat(names.of(request)).isEqualTo("BookRequest");
		assertThat(names.of(INPUT)).isEqualTo("BookRequest2");
	}

	@Test
	void keepsReservedNamesFree() {
		SchemaRole problem = new SchemaRole("Problem", SchemaUse.RESPONSE);
		SchemaRole representation = new SchemaRole("ProblemRepresentation", SchemaUse.RESPONSE);
		ComponentNames names = names(problem, representation);
		assertThat(names.of(problem)).isEqualTo("Problem2");
		assertThat(names.of(representation)).isEqualTo("ProblemRepresentation");
	}

	@Test
	void stripsTheWordInsideOfANameToo() {
		SchemaRole page = new SchemaRole("BookRepresentationPage", SchemaUse.RESPONSE);
		SchemaRole other = new SchemaRole("BookPageRepresentation", SchemaUse.RESPONSE);
		SchemaRole word = new SchemaRole("BookRepresentations", SchemaUse.RESPONSE);
		ComponentNames names = names(page, other, word);
		assertThat(names.of(page)).isEqualTo("BookPage");
		assertThat(names.of(other)).isEqualTo("BookPage2");
		assertThat(names.of(word)).isEqualTo("BookRepresentations");
	}

	@Test
	void leavesAloneWhatIsCalledRepresentation() {
		SchemaRole role = new SchemaRole("Representation", SchemaUse.RESPONSE);
		assertThat(names(role).of(role)).isEqualTo("Representation");
	}

	@Test
	void replacesWhatDocumentsDoNotAllow() {
		SchemaRole page = new SchemaRole("Page<Book>", SchemaUse.RESPONSE);
		SchemaRole other = new SchemaRole("Page[Book]", SchemaUse.RESPONSE);
		ComponentNames names = names(page, other);
		assertThat(names.of(page)).isEqualTo("Page_Book_");
		assertThat(names.of(other)).isEqualTo("Page_Book_2");
	}

	private static ComponentNames names(SchemaRole... roles) {
		return new ComponentNames(new LinkedHashSet<>(List.of(roles)), Set.of("Problem", "Violation"));
	}

}
