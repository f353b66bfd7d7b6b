package dev.restkit.method;

import java.lang.reflect.Method;

import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;

/**
 * One handler method as its declarer found it, to be read by {@link HandlerMethodReader}.
 *
 * @param bean the object that has the method; a Spring proxy as well
 * @param method the method, of any visibility
 * @param http how the operation appears on HTTP
 * @param id the stable name of the operation
 * @param group the name of what it belongs to, such as {@code books}
 * @param documentation what people read about it
 * @since 0.1.0
 */
public record HandlerDeclaration(Object bean, Method method, HttpBinding http, OperationId id, String group,
		Operation.Documentation documentation) {
}
