package dev.restkit.web.webmvc;

import dev.restkit.component.ComponentProvider;
import dev.restkit.component.QueryParam;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Makes a basket of what the message has, and of what only Spring can supply.
 */
@Component
class BasketProvider implements ComponentProvider<Basket> {

	Basket resolve(QueryParam<String> basketName, HttpServletRequest request) {
		return new Basket(basketName.orElse("none") + " by " + request.getMethod());
	}

}
