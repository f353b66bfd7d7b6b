package dev.restkit.web.webmvc;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the language in which clients are told of problems.
 */
class ProblemLanguageTests extends HttpTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr                    | fr | Introuvable.
			es-es                 | es | No encontrado.
			de-AT, fr;q=0.9       | de | Nicht gefunden.
			fr;q=0.1, es;q=0.2    | es | No encontrado.
			xx                    | en | Not found.
			xx, de;q=0.3          | de | Nicht gefunden.
			fr;q=0                | en | Not found.
			;;=,q=q;q,*           | en | Not found.
			""")
	void isTheOneThatTheClientLikesBest(String accept, String language, String detail) {
		HttpResponse<String> response = this.http.get("/api/nosuch", "Accept-Language", accept);
		assertProblem(response, 404, "Not Found", "not_found", detail);
		assertThat(response.headers().allValues("Content-Language")).containsExactly(language);
		assertThat(vary(response)).containsOnlyOnce("Accept-Language").containsOnlyOnce("Accept");
	}

	@Test
	void isEnglishForAClientWithoutWishes() {
		HttpResponse<String> response = this.http.get("/api/nosuch");
		assertProblem(response, 404, "Not Found", "not_found", "Not found.");
		assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
		assertThat(vary(response)).contains("Accept-Language");
	}

	static Stream<String> junk() {
		return Stream.of("fr-".repeat(2000), ",".repeat(6000), "fr;q=" + "9".repeat(5000), "\u00e9\u00ff", "\"",
				"fr;;q=1", "-", "a".repeat(6000), "{0}", "fr\t,\tde");
	}

	@ParameterizedTest
	@MethodSource("junk")
	void junkIsPassedOver(String accept) {
		HttpResponse<String> response = this.http.get("/api/nosuch", "Accept-Language", accept);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Language")).get().isIn("en", "fr", "de", "es");
		assertThat(this.http.get("/api/shop/hello", "Accept-Language", accept).statusCode()).isEqualTo(200);
	}

	@Test
	void aHeaderThatIsTooLongIsAProblem() {
		HttpResponse<String> response = this.http.get("/api/nosuch", "Accept-Language", "fr,".repeat(3500));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("\"code\":\"parse_error\"");
	}

	@Test
	void everySentenceIsInIt() {
		HttpResponse<String> response = this.http.send("POST", "/api/shop/quote",
				"{\"lines\":[],\"destination\":null}".getBytes(), "Content-Type", "application/json", "Accept-Language",
				"de");
		assertBody(response, 400).contains("\"title\":\"Bad Request\"", "\"detail\":\"3 Felder sind ungültig.\"",
				violation("lines", "/lines", "empty", "Diese Liste darf nicht leer sein."),
				violation("destination", "/destination", "null", "Dieses Feld darf nicht null sein."),
				violation("payment", "/payment", "required", "Dieses Feld ist erforderlich."));
	}

	@Test
	void theBodyAndTheMethodAreToldOfInIt() {
		assertBody(this.http.send("POST", "/api/shop/quote", "{\"a\":".getBytes(), "Content-Type", "application/json",
				"Accept-Language", "fr"), 400)
			.contains("Erreur d’analyse JSON - le document se termine trop tôt, ligne 1, colonne 6.");
		assertBody(this.http.send("PUT", "/api/shop/quote", "{}".getBytes(), "Accept-Language", "es"), 405)
			.contains("Método «PUT» no permitido.", "\"code\":\"method_not_allowed\"");
	}

	@Test
	void theApplicationsOwnTextsWin() {
		assertBody(this.http.get("/api/trouble/closed", "Accept-Language", "fr"), 409)
			.contains("Le magasin est fermé.");
		assertBody(this.http.get("/api/trouble/closed", "Accept-Language", "de"), 409).contains("The shop is closed.");
		assertBody(this.http.get("/api/shop/hello", "Accept-Language", "fr", "Accept", "image/png"), 406)
			.contains("Ce format n'existe pas ici.");
	}

	@Test
	void messagesOfConstraintsAreInIt() {
		assertBody(this.http.get("/api/trouble/word?word=A", "Accept-Language", "fr"), 400)
			.contains("1 champ est invalide.", "Utilisez des minuscules.");
		assertBody(this.http.get("/api/trouble/word?word=A"), 400).contains("Use small letters.");
	}

	@Test
	void nothingIsSaidOfWhatDoesNotVary() {
		HttpResponse<String> response = this.http.get("/api/trouble/own", "Accept-Language", "fr");
		assertProblem(response, 409, "Conflict", "conflict", "Said as it is.");
		assertThat(response.headers().firstValue("Content-Language")).isEmpty();
		assertThat(vary(response)).doesNotContain("Accept-Language");
		assertThat(vary(this.http.get("/api/shop/hello", "Accept-Language", "fr"))).doesNotContain("Accept-Language");
	}

	@Test
	void filtersAndFormsSpeakItToo() {
		assertBody(this.http.get("/api/filtered/failure", "Accept-Language", "es"), 500)
			.contains("Se ha producido un error en el servidor.");
		assertBody(this.http.send("POST", "/api/trouble/upload", "x".getBytes(), "Content-Type", "multipart/form-data",
				"Accept-Language", "de"), 400)
			.contains("\"detail\":\"Das Multipart-Formular konnte nicht gelesen werden: Die Trennmarke fehlt.\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					application/yaml | de | a: &x [1] | Fehler beim Lesen von YAML - Anker werden nicht gelesen (Zeile 1, Spalte 8).
					application/xml | fr | <a><b> | Erreur d’analyse XML - ce n’est pas du XML, ligne 1, colonne 7.
					text/csv | es | a,a | Error al analizar el CSV - una columna aparece dos veces en la línea 1.
					application/x-ndjson | de | [1 | Fehler beim Lesen von NDJSON - das Dokument endet zu früh (Zeile 1, Spalte 3).
					application/x-www-form-urlencoded | de | a=%zz | Fehler beim Lesen von Formulardaten - auf ein Prozentzeichen folgen nicht zwei hexadezimale Ziffern.
					application/x-www-form-urlencoded | fr | a[7]=1 | Erreur d’analyse du formulaire - un indice dépasse le nombre d’éléments.
					""")
	void everyFormatIsToldOfInIt(String mediaType, String language, String body, String sentence) {
		assertBody(this.http.send("POST", "/api/shop/quote", body.getBytes(), "Content-Type", mediaType,
				"Accept-Language", language), 400)
			.contains("\"detail\":\"" + sentence + "\"", "\"code\":\"parse_error\"");
	}

	private static List<String> vary(HttpResponse<String> response) {
		return response.headers()
			.allValues("Vary")
			.stream()
			.flatMap((value) -> Stream.of(value.split(",")))
			.map(String::strip)
			.toList();
	}

}
