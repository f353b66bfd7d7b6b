package dev.restkit.web.browsable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import dev.restkit.web.form.FieldView;
import dev.restkit.web.page.FormProof;
import dev.restkit.web.page.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * All that the template of an operation's page shows. Texts are as they are, and the
 * template escapes them; those that are HTML already say so.
 *
 * @param frame what stands around the page
 * @param name the title
 * @param description HTML of the description, or {@code null}
 * @param crumbs the pages above this one
 * @param method the method that was called
 * @param url the address that was called
 * @param response the answer
 * @param problem what went wrong, or {@code null}
 * @param created the address of what was created, or {@code null}
 * @param formats the formats in which the answer can be had; none unless it can be read
 * @param options the address to ask for the metadata
 * @param actions what else can be done
 * @param removal how to delete what is shown, or {@code null}
 * @param filters the parameters of reading, or {@code null}
 * @param pages the pages of a list, or {@code null}
 * @param forms the forms
 * @param live the address at which the answer is followed, or {@code null} if it cannot
 * be
 * @param viewer who reads the page, or {@code null} if nobody can log in
 * @param proof what forms have to carry, or {@code null}
 */
record PageView(PageFrame frame, String name, @Nullable String description, List<Crumb> crumbs, String method,
		String url, Response response, @Nullable Failure problem, @Nullable String created, List<Choice> formats,
		String options, List<Action> actions, @Nullable Removal removal, @Nullable Filters filters,
		@Nullable Pages pages, List<Form> forms, @Nullable String live, @Nullable Viewer viewer,
		@Nullable FormProof proof) {

	/**
	 * Whether what is shown can be read in several formats.
	 */
	public boolean readable() {
		return !this.formats.isEmpty();
	}

	/**
	 * What the method looks like.
	 */
	public String methodTone() {
		return this.method.toLowerCase(Locale.ROOT);
	}

	/**
	 * A page above this one.
	 *
	 * @param name its name
	 * @param url its address, or {@code null} for this page
	 */
	record Crumb(String name, @Nullable String url) {

	}

	/**
	 * A link that can be followed.
	 *
	 * @param name its name
	 * @param url its address
	 * @param current whether it is where the reader is
	 */
	record Choice(String name, String url, boolean current) {

	}

	/**
	 * The answer, as a program gets it.
	 *
	 * @param status the status
	 * @param reason the words for it
	 * @param tone {@code good}, {@code redirect} or {@code bad}
	 * @param headers the headers
	 * @param head HTML of the first lines of the content, or {@code null} for no content
	 * @param rest HTML of the others, or {@code null}
	 * @param total the number of all lines; a text has lines of its own
	 */
	record Response(int status, String reason, String tone, List<Header> headers, @Nullable String head,
			@Nullable String rest, int total) {

		/**
		 * Whether some lines are shown on demand.
		 */
		public boolean folded() {
			return this.rest != null;
		}

	}

	/**
	 * A header.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record Header(String name, String value) {

	}

	/**
	 * What went wrong.
	 *
	 * @param title what it is called
	 * @param detail a sentence
	 * @param errors what is wrong with fields
	 */
	record Failure(String title, String detail, List<Error> errors) {

		/**
		 * Whether fields are told.
		 */
		public boolean listed() {
			return !this.errors.isEmpty();
		}

	}

	/**
	 * What is wrong with a field.
	 *
	 * @param field its name; empty for the whole
	 * @param message a sentence
	 * @param target the id of the field's element, or {@code null} if the page has none
	 */
	record Error(String field, String message, @Nullable String target) {

	}

	/**
	 * Something else that can be done.
	 *
	 * @param name what it is called
	 * @param method its method
	 * @param url its address
	 */
	record Action(String name, String method, String url) {

		/**
		 * What the method looks like.
		 */
		public String tone() {
			return this.method.toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * How to delete what is shown.
	 *
	 * @param action the address of a form
	 * @param url the address of a script's call
	 * @param what what is deleted
	 * @param ifMatch the state that the caller has seen, or {@code null}
	 */
	record Removal(String action, String url, String what, @Nullable String ifMatch) {

	}

	/**
	 * The parameters of reading.
	 *
	 * @param title what they are called
	 * @param action the address of the form
	 * @param active how many are set
	 * @param fields those of one condition each
	 * @param blankHtml HTML of those, if none is set
	 * @param more further conditions
	 * @param blankMore HTML of those, if none is set
	 */
	record Filters(String title, String action, int active, List<FieldView> fields, @Nullable String blankHtml,
			List<FieldView> more, @Nullable String blankMore) {

		/**
		 * Whether any is set.
		 */
		public boolean open() {
			return this.active > 0;
		}

		/**
		 * Whether there are further conditions.
		 */
		public boolean further() {
			return !this.more.isEmpty();
		}

	}

	/**
	 * The pages of a list.
	 *
	 * @param count the number of all results
	 * @param previous the address of the page before, or {@code null}
	 * @param next the address of the page after, or {@code null}
	 * @param numbers links to pages; one without address stands for those left out
	 */
	record Pages(long count, @Nullable String previous, @Nullable String next, List<Number> numbers) {

	}

	/**
	 * A link to a page of a list.
	 *
	 * @param number its number
	 * @param url its address, or {@code null} for a gap
	 * @param current whether it is shown
	 */
	record Number(String number, @Nullable String url, boolean current) {

	}

	/**
	 * A form.
	 *
	 * @param id its id
	 * @param title what it does
	 * @param url the address of a script's call
	 * @param files whether it takes files
	 * @param fields its fields; none if a body can only be written as a text
	 * @param blankHtml HTML of the fields, if nobody has filled them in
	 * @param sends the calls that it can make, the preferred one first
	 * @param ifMatch the state that the caller has seen, or {@code null} if none is asked
	 * @param types the media types of bodies
	 * @param raw the body as a text
	 * @param failed whether it was sent and refused
	 * @param chosen whether the text was sent, and not the fields
	 */
	record Form(String id, String title, String url, boolean files, List<FieldView> fields, @Nullable String blankHtml,
			List<Send> sends, @Nullable String ifMatch, List<Option> types, String raw, boolean failed,
			boolean chosen) {

		/**
		 * Whether it has fields.
		 */
		public boolean fillable() {
			return !this.fields.isEmpty();
		}

		/**
		 * Whether it sends nothing but the call.
		 */
		public boolean bare() {
			return !fillable() && !bodied();
		}

		/**
		 * Whether it may say which state it means.
		 */
		public boolean guarded() {
			return this.ifMatch != null;
		}

		/**
		 * What browsers without scripts send: all fields, where there is a call that
		 * takes them.
		 */
		public String first() {
			return this.sends.get(this.sends.size() - 1).action();
		}

		/**
		 * Whether it has a body.
		 */
		public boolean bodied() {
			return !this.types.isEmpty();
		}

		/**
		 * How a browser without scripts sends the fields.
		 */
		public String encoding() {
			return this.files ? "multipart/form-data" : "application/x-www-form-urlencoded";
		}

	}

	/**
	 * A call that a form can make.
	 *
	 * @param method the method
	 * @param action the address for browsers without scripts
	 * @param label what the button says
	 * @param primary whether it is the one that is meant
	 * @param partial whether it sends only what was changed, which takes a script
	 */
	record Send(String method, String action, String label, boolean primary, boolean partial) {

	}

	/**
	 * What can be chosen.
	 *
	 * @param value the value
	 * @param selected whether it is chosen
	 */
	record Option(String value, boolean selected) {

	}

	/**
	 * Who reads the page.
	 *
	 * @param name the name, or {@code null} for somebody unknown
	 * @param login where to log in, or {@code null}
	 * @param logout where to log out, or {@code null}
	 * @param next the address of this page, to come back to
	 * @param anonymous the address of this page as anybody sees it, or {@code null}
	 * @param back the address of this page as it is, or {@code null}
	 */
	record Viewer(@Nullable String name, @Nullable String login, @Nullable String logout, String next,
			@Nullable String anonymous, @Nullable String back) {

		/**
		 * The address of this page as a parameter.
		 */
		public String nextParameter() {
			return URLEncoder.encode(this.next, StandardCharsets.UTF_8);
		}

	}

}
