package dev.restkit.autoconfigure.web;

import dev.restkit.web.webmvc.CodePointValidator;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Has Spring count the lengths of handler arguments in code points. The handler adapter
 * takes its method validator from the binding initializer that it has while it is
 * initialised; binding itself keeps the application's own.
 */
final class ArgumentLengthPostProcessor implements BeanPostProcessor {

	private @Nullable WebBindingInitializer original;

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof RequestMappingHandlerAdapter adapter && isMvc(name)
				&& adapter.getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer initializer) {
			Validator validator = validator(initializer.getValidator());
			if (validator != null) {
				ConfigurableWebBindingInitializer counting = new ConfigurableWebBindingInitializer();
				counting.setMessageCodesResolver(initializer.getMessageCodesResolver());
				counting.setValidator(new SpringValidatorAdapter(new CodePointValidator(validator)));
				this.original = initializer;
				adapter.setWebBindingInitializer(counting);
			}
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof RequestMappingHandlerAdapter adapter && isMvc(name) && this.original != null) {
			adapter.setWebBindingInitializer(this.original);
			this.original = null;
		}
		return bean;
	}

	private static boolean isMvc(String name) {
		return name.equals("requestMappingHandlerAdapter");
	}

	private static @Nullable Validator validator(org.springframework.validation.@Nullable Validator validator) {
		if (validator instanceof Validator jakarta) {
			return jakarta;
		}
		return (validator instanceof SmartValidator smart) ? smart.unwrap(Validator.class) : null;
	}

}
