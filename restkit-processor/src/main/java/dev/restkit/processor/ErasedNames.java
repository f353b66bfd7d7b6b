package dev.restkit.processor;

import java.util.Locale;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Names types as {@link Class#getTypeName()} does at run time.
 */
final class ErasedNames {

	private final Types types;

	private final Elements elements;

	ErasedNames(ProcessingEnvironment environment) {
		this.types = environment.getTypeUtils();
		this.elements = environment.getElementUtils();
	}

	String of(TypeMirror type) {
		TypeMirror erased = this.types.erasure(type);
		if (erased instanceof ArrayType array) {
			return of(array.getComponentType()) + "[]";
		}
		if (erased instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
			return this.elements.getBinaryName(element).toString();
		}
		return (erased instanceof PrimitiveType) ? erased.getKind().name().toLowerCase(Locale.ROOT) : erased.toString();
	}

}
