package dev.restkit.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.restkit.component.Argument;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.InvocationBody;
import dev.restkit.operation.Parameter;
import dev.restkit.operation.ParameterLocation;
import dev.restkit.problem.Pointer;
import dev.restkit.schema.StringSchema;
import dev.restkit.validation.FileType;
import dev.restkit.validation.Reading;
import dev.restkit.validation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The whole body as a file (Django REST framework's {@code FileUploadParser}); of a
 * multipart form, the file of the parameter's name.
 *
 * @param parameter the parameter
 * @param variable the variable of the path that names the file, or {@code null} for none
 * @param wrapped whether the handler takes it as an {@link Optional}
 */
record FileArgument(Parameter parameter, @Nullable String variable, boolean wrapped) implements Argument {

	private static final String FILE_NAME = "filename";

	private static final FileType TYPE = new FileType();

	static FileArgument of(HandlerParameter parameter, Set<String> pathVariables) {
		Parameter body = Parameter.of(parameter.name(), ParameterLocation.BODY, TYPE.schema(), !parameter.isOptional());
		String variable = pathVariables.stream().filter(FILE_NAME::equalsIgnoreCase).findFirst().orElse(null);
		return new FileArgument(body, variable, parameter.raw() == Optional.class);
	}

	@Override
	public List<Parameter> parameters() {
		if (this.variable == null) {
			return List.of(this.parameter);
		}
		return List.of(this.parameter,
				Parameter.of(this.variable, ParameterLocation.PATH, StringSchema.any().withNotBlank(), true));
	}

	@Override
	public @Nullable Object supply(Invocation invocation, Reading reading) {
		Object sent = sent(invocation);
		if (sent == null && this.parameter.required()) {
			reading.report(at(invocation), Rule.NO_FILE);
		}
		Object file = (sent != null) ? TYPE.read(sent, at(invocation), reading) : null;
		return this.wrapped ? Optional.ofNullable(file) : file;
	}

	private @Nullable Object sent(Invocation invocation) {
		InvocationBody body = invocation.body();
		if (body.isEmpty()) {
			return null;
		}
		if (isMultipart(body)) {
			return (body.parse() instanceof Map<?, ?> form) ? form.get(this.parameter.name()) : null;
		}
		return body.file((this.variable != null) ? invocation.path().get(this.variable) : null);
	}

	private Pointer at(Invocation invocation) {
		return isMultipart(invocation.body()) ? Pointer.of(this.parameter.name()) : Pointer.root();
	}

	private static boolean isMultipart(InvocationBody body) {
		return InvocationBody.MULTIPART_FORM.equals(body.mediaType());
	}

}
