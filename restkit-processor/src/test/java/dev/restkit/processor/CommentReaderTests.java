package dev.restkit.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommentReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Use {@code List<T>} here. | Use `List<T>` here.
			Ticks {@code a`b}. | Ticks ``a`b``.
			Braces {@code {a: {b}}}. | Braces `{a: {b}}`.
			See {@link Book#price(int, int) the price}. | See the price.
			See {@link org.example.Book#price(int, int)}. | See `Book.price`.
			See {@link #price()}. | See `price`.
			See {@linkplain java.util.Map.Entry}. | See Map.Entry.
			Less {@literal <b> *x*}. | Less \\<b> \\*x\\*.
			A &lt;T&gt; &amp; &#64;B &#x2026; &unknown; c & d. | A \\<T> \\& @B … &unknown; c & d.
			<em>One</em> <b> two </b> <strong></strong>three. | *One* **two** three.
			<a href="https://example.org/a_(b)?x=1&amp;y">Look</a>. | [Look](https://example.org/a_%28b%29?x=1&y).
			<a href="../Book.html">Look</a> <a name="x">here</a>. | Look here.
			<code>a &lt; {@literal b}</code> <tt>x</tt>. | `a < b` `x`.
			<span class="x > y">Kept</span> <unknown/>text. | Kept text.
			a < b <!-- not this --> and c > d. | a < b and c > d.
			{@inheritDoc} Mine. | Mine.
			{@return the price} | Returns the price.
			{@summary A sum.} More. | A sum. More.
			{@index "two words" described} | two words
			{@unknown kept} | kept
			Open {@code never closed | Open {@code never closed
			Open <b>bold | Open **bold**
			<code>open | open
			""")
	void writesInlineMarksAsMarkdown(String comment, String markdown) {
		assertThat(CommentReader.read(comment, false).text()).isEqualTo(markdown);
	}

	@Test
	void writesBlocksAsMarkdown() {
		assertThat(CommentReader.read("""
				 First.
				 Second line.
				 <p>
				 A paragraph<br>
				 broken.

				 <h2>Head</h2>
				 <hr>
				 <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>
				""", false).text()).isEqualTo("""
				First.
				Second line.

				A paragraph\\
				broken.

				## Head

				---

				a b
				c""");
	}

	@Test
	void writesListsAndCodeAsMarkdown() {
		assertThat(CommentReader.read("""
				 <ul>
				   <li>one
				   <li>two
				     goes on
				     <ol><li>deep</li><li>
				     deeper</li></ol>
				   </li>
				   <li><p>three</p></li>
				 </ul>
				 After.
				 <pre>{@code
				   @Foo
				   int a = 1 < 2;
				     b();
				 }</pre>
				""", false).text()).isEqualTo("""
				- one
				- two
				  goes on
				  1. deep
				  2. deeper

				- three

				After.

				```
				@Foo
				int a = 1 < 2;
				  b();
				```""");
	}

	@Test
	void readsParametersAndTheResultAndDropsOtherTags() {
		Comment comment = CommentReader.read("""
				 Find. {@code
				 @param not one}
				 @param  name the <b>name</b>,
				   on two lines
				 @param <T> a type
				 @param name again
				 @param empty
				 @see Foo
				 @return what
				   is found
				 @return twice
				 @author me
				""", false);
		assertThat(comment.text()).isEqualTo("Find. `@param not one`");
		assertThat(comment.parameters()).containsExactly(Map.entry("name", "the **name**,\non two lines"),
				Map.entry("empty", ""));
		assertThat(comment.result()).isEqualTo("what\nis found");
	}

	@Test
	void anInlineTagThatIsNeverClosedSwallowsNothing() {
		Comment comment = CommentReader.read("Find {@code x.\n@param name the name\n", false);
		assertThat(comment.parameters()).containsEntry("name", "the name");
	}

	@Test
	void leavesMarkdownAsItIs() {
		String markdown = """
				A *text* with <b>HTML</b>, `{@code kept}` and ``a ` {@code b}``.

				    indented

				```java
				@Foo {@code x}
				```
				Then {@link String}""";
		Comment comment = CommentReader.read(markdown + "\n@param name a *name*\n", true);
		assertThat(comment.text()).isEqualTo(markdown.replace("{@link String}", "`String`"));
		assertThat(comment.parameters()).containsEntry("name", "a *name*");
	}

	@Property
	void readsAnything(@ForAll("comments") String text, @ForAll boolean markdown) {
		Comment comment = CommentReader.read(text, markdown);
		List<String> texts = new ArrayList<>(comment.parameters().values());
		texts.add(comment.text());
		texts.add(comment.result());
		assertThat(texts).allSatisfy((each) -> {
			assertThat(each).isEqualTo(PrintableText.of(each));
			assertThat(each).isEqualTo(each.strip());
		});
	}

	@Provide
	Arbitrary<String> comments() {
		Arbitrary<String> pieces = Arbitraries.of("{@code ", "{@link ", "{", "}", "<ul>", "<li>", "</ul>", "<ol>",
				"</ol>", "<pre>", "</pre>", "<b>", "</b>", "<a href='", "<code>", "</code>", "`", "```", "\n",
				"\n@param ", "@return", "&lt;", "&#0;", "&#55296;", "<", ">", "\"", "'", "\r", "\u0000", "\ud800", " ",
				"word", "#", "(", ")", "<br>", "<h1>", "{@snippet :\n", "{@return ", "</", "<!--", "-->");
		return Arbitraries.oneOf(pieces.list().ofMaxSize(30).map((list) -> String.join("", list)),
				Arbitraries.strings());
	}

}
