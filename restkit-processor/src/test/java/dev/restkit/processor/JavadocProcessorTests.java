package dev.restkit.processor;

import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavadocProcessorTests {

	private static final String MARK = """
			package shop;
			@interface Mark {
			}
			""";

	@Test
	void keepsARecordWithItsComponents() {
		Compilation compilation = Compilation.of("""
				package shop;
				/**
				 * What clients see of a book.
				 *
				 * @param title the title, as it is {@code printed}
				 * @param <T> not a component
				 * @since 1.0
				 */
				record Book<T>(String title, T other) {
					/**
					 * How the price is written.
					 */
					String price() {
						return "";
					}
				}
				""");
		assertThat(compilation.messages()).isEmpty();
		assertThat(compilation.texts("shop.Book")).isEqualTo(Map.of("type", "What clients see of a book.",
				"component.title", "the title, as it is `printed`", "method.price()", "How the price is written."));
	}

	@Test
	void keepsAnAnnotatedClassWithItsMethodsAndFields() {
		Compilation compilation = Compilation.of(MARK,
				"""
						package shop;
						import java.util.List;
						import java.util.Map;
						/** The books. */
						@Mark
						class Books {
							/** How many. */
							int count;
							/**
							 * Find books.
							 *
							 * @param <T> what
							 * @param names the names
							 * @return the books
							 * @throws IllegalStateException never
							 */
							<T extends Number> List<T> find(List<String> names, T[] wanted, int[][] grid, Map.Entry<T, T> entry) {
								return List.of();
							}
							/** A secret. */
							private void hidden() {
							}
						}
						""");
		String key = "method.find(java.util.List,java.lang.Number[],int[][],java.util.Map$Entry)";
		assertThat(compilation.texts("shop.Books")).isEqualTo(Map.of("type", "The books.", "field.count", "How many.",
				key, "Find books.", key + ".param.names", "the names", key + ".return", "the books"));
	}

	@Test
	void keepsEnumsAndNestedTypes() {
		Compilation compilation = Compilation.of("""
				package shop;
				class Outer {
					/** A language. */
					enum Language {
						/** English. */
						EN, DE
					}
					static class Inner {
						/** Deep. */
						record Deep() {
						}
					}
				}
				""");
		assertThat(compilation.resources().keySet()).containsExactly(
				"META-INF/restkit/docs/shop.Outer$Inner$Deep.properties",
				"META-INF/restkit/docs/shop.Outer$Language.properties");
		assertThat(compilation.texts("shop.Outer$Language"))
			.isEqualTo(Map.of("type", "A language.", "field.EN", "English."));
	}

	@Test
	void leavesOutWhatNoApiShows() {
		Compilation compilation = Compilation.of("""
				package shop;
				/** Plain. */
				class Plain {
					/** Text. */
					@Override
					public String toString() {
						return "";
					}
				}
				""", """
				package shop;
				record Silent(int number) {
				}
				""", """
				/** An annotation. */
				@interface Mine {
				}
				""");
		assertThat(compilation.succeeded()).isTrue();
		assertThat(compilation.resources()).isEmpty();
	}

	@Test
	void keepsClassesWhoseMethodsAreAnnotated() {
		Compilation compilation = Compilation.of(MARK, """
				package shop;
				interface Api {
					/** Say hello. */
					@Mark
					void hello();
				}
				""");
		assertThat(compilation.texts("shop.Api")).containsOnlyKeys("method.hello()");
	}

	@Test
	void writesTheSameBytesForTheSameSources() {
		String source = """
				package shop;
				/**
				 * A book: "é" \\ = # !
				 *
				 * <pre>
				 *   a
				 *     b
				 * </pre>
				 * @param z last
				 * @param a first
				 */
				record Book(int z, int a) {
				}
				""";
		Compilation first = Compilation.of(source);
		assertThat(first).isEqualTo(Compilation.of(source));
		assertThat(first.resources().values()).singleElement().isEqualTo("""
				component.a=first
				component.z=last
				type=A book: "é" \\\\ = # !\\n\\n```\\na\\n  b\\n```
				""");
	}

	@Test
	void understandsMarkdownCommentsWhereTheCompilerDoes() {
		Compilation compilation = Compilation.of("""
				package shop;
				/// A *book*, see {@link String}.
				///
				/// - one
				/// - `{@code x}`
				///
				/// @param title the <b>title</b>
				record Book(String title) {
				}
				""");
		assertThat(compilation.succeeded()).isTrue();
		if (Runtime.version().feature() >= 23) {
			assertThat(compilation.texts("shop.Book")).isEqualTo(Map.of("type",
					"A *book*, see `String`.\n\n- one\n- `{@code x}`", "component.title", "the <b>title</b>"));
		}
	}

	@Property(tries = 100)
	void noCommentFailsACompilation(@ForAll String text) {
		String comment = text.replace("*/", "* /").replace("\\u", "\\ u");
		Compilation compilation = Compilation.of("""
				package shop;
				/** %s */
				record Book(
					int number) {
				}
				""".formatted(comment));
		assertThat(compilation.messages()).isEmpty();
		assertThat(compilation.succeeded()).isTrue();
		compilation.texts("shop.Book").values().forEach(JavadocProcessorTests::assertPrintable);
	}

	private static void assertPrintable(String text) {
		assertThat(text.codePoints()
			.filter((character) -> character != '\n' && character != '\t')
			.anyMatch((character) -> Character.isISOControl(character)
					|| Character.getType(character) == Character.SURROGATE))
			.isFalse();
	}

}
