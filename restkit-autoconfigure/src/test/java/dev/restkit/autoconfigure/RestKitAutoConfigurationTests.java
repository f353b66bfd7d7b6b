package dev.restkit.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.restkit.autoconfigure.document.RestKitDocumentationAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitErrorPageAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.format.DocumentLimits;
import dev.restkit.format.json.JsonParser;
import dev.restkit.format.json.JsonRenderer;
import dev.restkit.format.json.RestKitJacksonModule;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.method.TypeReader;
import dev.restkit.operation.DuplicateOperationException;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.pipeline.OperationExecutor;
import dev.restkit.pipeline.ProblemResolver;
import dev.restkit.representation.ApplicationUrl;
import dev.restkit.representation.Href;
import dev.restkit.representation.LinkForm;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.schema.PropertyNaming;
import dev.restkit.validation.ConstraintViolationDescriber;
import dev.restkit.validation.UnknownFields;
import dev.restkit.web.BodyParsers;
import dev.restkit.web.CacheControls;
import dev.restkit.web.ContentNegotiator;
import dev.restkit.web.HttpLimits;
import dev.restkit.web.StateTags;
import dev.restkit.web.webmvc.ControllerCaching;
import dev.restkit.web.webmvc.ControllerOperationSource;
import dev.restkit.web.webmvc.ControllerSelection;
import dev.restkit.web.webmvc.HttpInvocationReader;
import dev.restkit.web.webmvc.HttpResultWriter;
import dev.restkit.web.webmvc.MetadataHandlerAdapter;
import dev.restkit.web.webmvc.NegotiatedBodies;
import dev.restkit.web.webmvc.OperationArgumentResolver;
import dev.restkit.web.webmvc.OperationHandlerAdapter;
import dev.restkit.web.webmvc.OperationHandlerMapping;
import dev.restkit.web.webmvc.ProblemExceptionResolver;
import dev.restkit.web.webmvc.ProblemWriter;
import dev.restkit.web.webmvc.RequestBodyLimit;
import dev.restkit.web.webmvc.SpringArgumentProvider;
import dev.restkit.web.webmvc.SpringWebProblemDescriber;
import jakarta.persistence.EntityManager;
import jakarta.servlet.Filter;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for RESTKit's auto-configurations together.
 */
class RestKitAutoConfigurationTests {

	private static final AutoConfigurations OURS = AutoConfigurations.of(RestKitAutoConfiguration.class,
			RestKitMethodAutoConfiguration.class, RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
			RestKitControllerAutoConfiguration.class, RestKitMvcAutoConfiguration.class,
			RestKitErrorAutoConfiguration.class, RestKitErrorPageAutoConfiguration.class,
			RestKitDocumentationAutoConfiguration.class);

	private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(OURS)
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, ValidationAutoConfiguration.class,
				HttpMessageConvertersAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class));

	private static Stream<Class<?>> beans() {
		return Stream.of(LinkRegistry.class, ProblemResolver.class, OperationRegistry.class, OperationExecutor.class,
				PropertyNaming.class, ConstraintViolationDescriber.class, TypeReader.class, HandlerMethodReader.class,
				RestKitJacksonModule.class, DocumentLimits.class, JsonRenderer.class, JsonParser.class,
				ApplicationUrl.class, HttpLimits.class, ContentNegotiator.class, BodyParsers.class,
				HttpInvocationReader.class, ProblemWriter.class, ControllerSelection.class,
				SpringArgumentProvider.class, ControllerOperationSource.class, OperationArgumentResolver.class,
				RequestBodyLimit.class, NegotiatedBodies.class, StateTags.class, CacheControls.class,
				ControllerCaching.class, OperationHandlerMapping.class, OperationHandlerAdapter.class,
				MetadataHandlerAdapter.class, HttpResultWriter.class, SpringWebProblemDescriber.class,
				ProblemExceptionResolver.class, OperationCatalogue.Root.class, ErrorController.class);
	}

	@Test
	void whereTheApplicationIsFoundIsLookedUpOnceForAllDocuments() {
		AtomicInteger made = new AtomicInteger();
		this.web.withBean("location", ApplicationUrl.class, () -> {
			made.incrementAndGet();
			return () -> LinkForm.of("https://books.example");
		}, (definition) -> {
			definition.setScope(BeanDefinition.SCOPE_PROTOTYPE);
			definition.setPrimary(true);
		}).run((context) -> {
			int before = made.get();
			JsonMapper mapper = context.getBean(JsonMapper.class);
			for (int document = 0; document < 3; document++) {
				assertThat(mapper.writeValueAsString(new Href("/api/books")))
					.isEqualTo("\"https://books.example/api/books\"");
			}
			assertThat(made.get() - before).isEqualTo(1);
		});
	}

	@Test
	void slashAtTheEndIsRedirectedBelowAContextPathAsWell() {
		this.web.withPropertyValues("server.servlet.context-path=/shop").run((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/shop/api/books/");
			request.setContextPath("/shop");
			MockHttpServletResponse response = new MockHttpServletResponse();
			Filter filter = context.getBean("restKitTrailingSlashFilter", FilterRegistrationBean.class).getFilter();
			filter.doFilter(request, response, new MockFilterChain());
			assertThat(response.getStatus()).isEqualTo(308);
			assertThat(response.getHeader("Location")).isEqualTo("/shop/api/books");
		});
	}

	@Test
	void stopsForAnIdThatTwoHandlersAskFor() {
		this.web.withBean(OneIdController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DuplicateOperationException.class)
				.hasMessageContaining("'shelves.find'"));
	}

	@Test
	void stopsForACacheControlOfNobody() {
		this.web.withPropertyValues("restkit.http.cache-control.shelve=max-age=1")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(InvalidConfigurationPropertyValueException.class)
				.hasMessageContaining("restkit.http.cache-control.shelve"));
	}

	@Test
	void contributesItsBeans() {
		this.web.run((context) -> beans().forEach((type) -> assertThat(context).hasNotFailed().hasSingleBean(type)));
	}

	@ParameterizedTest
	@MethodSource("beans")
	<T> void backsOffForTheApplicationsOwn(Class<T> type) {
		T own = own(type);
		this.web.withBean("own", type, () -> own)
			.run((context) -> assertThat(context).hasNotFailed().getBean(type).isSameAs(own));
	}

	@SuppressWarnings("unchecked")
	private static <T> T own(Class<T> type) {
		if (type == DocumentLimits.class) {
			return (T) DocumentLimits.defaults().withNesting(1);
		}
		if (type == HttpLimits.class) {
			return (T) new HttpLimits(1, 1, 1);
		}
		if (type == RestKitJacksonModule.class) {
			return (T) new RestKitJacksonModule(new LinkRegistry(), () -> LinkForm.of(""));
		}
		if (type == JsonParser.class) {
			return (T) new JsonParser(DocumentLimits.defaults());
		}
		if (type == JsonRenderer.class) {
			return (T) new JsonRenderer(JsonMapper.shared());
		}
		return mock(type);
	}

	@Test
	void backsOffForTheApplicationsOwnDecisionAboutUnknownFields() {
		this.web.withBean("own", UnknownFields.class, () -> UnknownFields.REJECT)
			.run((context) -> assertThat(context).getBean(UnknownFields.class).isEqualTo(UnknownFields.REJECT));
	}

	@Test
	void bindsSettings() {
		this.web
			.withPropertyValues("restkit.limits.body=1KB", "restkit.limits.query-parameters=3",
					"restkit.limits.nesting=4", "restkit.limits.number-digits=5",
					"restkit.serializer.unknown-fields=reject")
			.run((context) -> {
				assertThat(context).getBean(HttpLimits.class).isEqualTo(new HttpLimits(1024, 10 * 1024 * 1024, 3));
				assertThat(context).getBean(DocumentLimits.class)
					.isEqualTo(DocumentLimits.defaults().withNesting(4).withNumberDigits(5));
				assertThat(context).getBean(UnknownFields.class).isEqualTo(UnknownFields.REJECT);
			});
	}

	@Test
	void saysWhichPropertyIsWrong() {
		this.web.withPropertyValues("restkit.base-path=api")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("restkit.base-path")
				.hasMessageContaining("It must start with a slash."));
	}

	@Test
	void namesPropertiesAsTheApplicationsMapperDoes() {
		this.web.withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
			.run((context) -> assertThat(context.getBean(PropertyNaming.class).nameOf(Named.class, "firstName"))
				.isEqualTo("first_name"));
	}

	@Test
	void teachesTheApplicationsMapperItsTypes() {
		this.web.run((context) -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(new Cat("Tom")))
			.isEqualTo("{\"type\":\"cat\",\"name\":\"Tom\"}"));
	}

	@Test
	void worksWithoutAWebApplication() {
		new ApplicationContextRunner().withConfiguration(OURS)
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(OperationRegistry.class)
				.hasSingleBean(HandlerMethodReader.class)
				.doesNotHaveBean(ContentNegotiator.class)
				.doesNotHaveBean(ErrorController.class));
	}

	@Test
	void worksWithoutJackson() {
		this.web.withClassLoader(new FilteredClassLoader(JsonMapper.class, YAMLMapper.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(OperationRegistry.class)
				.doesNotHaveBean(JsonRenderer.class)
				.doesNotHaveBean(OperationHandlerMapping.class));
	}

	@Test
	void worksWithoutAValidationProvider() {
		this.web
			.withClassLoader(new FilteredClassLoader(
					new ClassPathResource("META-INF/services/jakarta.validation.spi.ValidationProvider")))
			.withUserConfiguration(HelloApi.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Validator.class));
	}

	@Test
	void worksWithoutJpaAndYaml() {
		this.web.withClassLoader(new FilteredClassLoader(EntityManager.class, YAMLMapper.class))
			.withUserConfiguration(HelloApi.class)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(OperationHandlerMapping.class));
	}

	@Test
	void keepsBootsErrorControllerOutOfTheWay() {
		this.web.run((context) -> assertThat(context).hasSingleBean(ErrorController.class)
			.doesNotHaveBean(BasicErrorController.class));
	}

	@Test
	void listsTheHandlersOfControllers() {
		this.web.withUserConfiguration(HelloApi.class, ManyController.class)
			.run((context) -> assertThat(context.getBean(OperationRegistry.class).operations())
				.extracting(
						(operation) -> operation.id() + " " + operation.http().method() + " " + operation.http().path())
				.containsExactly("hello.hello GET /hello", "many.both.get GET /many/both",
						"many.both.post POST /many/both", "many.over.get GET /many/over",
						"many.over.get.2 GET /many/over2", "many.item GET /many/{id}"));
	}

	@Test
	void leavesOutWhatIsExcluded() {
		this.web.withUserConfiguration(HelloApi.class, ManyController.class)
			.withPropertyValues("restkit.operations.exclude=" + ManyController.class.getName())
			.run((context) -> assertThat(context.getBean(OperationRegistry.class).operations())
				.extracting((operation) -> operation.id().value())
				.containsExactly("hello.hello"));
	}

	@Test
	void readsWhatIsWrittenAboutAHandler() {
		this.web.withUserConfiguration(DocumentedController.class).run((context) -> {
			Operation operation = context.getBean(OperationRegistry.class).operations().get(0);
			assertThat(operation.id()).hasToString("greetings.say");
			assertThat(operation.documentation())
				.isEqualTo(new Operation.Documentation("Says hello", "In a friendly way.", true, false));
		});
	}

	@Test
	void stopsAtAParameterThatNothingSupplies() {
		this.web.withUserConfiguration(LostController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("LostController.lost"));
	}

	@Test
	void stopsAtTwoOperationsOfOneName() {
		this.web.withUserConfiguration(HelloApi.class, HelloController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DuplicateOperationException.class)
				.hasMessageContaining("'hello.hello'"));
	}

	record Named(String firstName) {

	}

	sealed interface Animal permits Cat {

	}

	record Cat(String name) implements Animal {

	}

	@RestController
	static class HelloApi {

		@GetMapping("/hello")
		String hello(String name) {
			return name;
		}

	}

	@RestController
	static class HelloController {

		@GetMapping("/hello2")
		String hello() {
			return "hello";
		}

	}

	@RestController
	@RequestMapping("/many")
	static class ManyController {

		@GetMapping("/{id:\\d+}")
		String item(int id) {
			return "item";
		}

		@RequestMapping(path = "/both", method = { RequestMethod.GET, RequestMethod.POST })
		Map<String, Object> both() {
			return Map.of();
		}

		@GetMapping("/over")
		List<String> over() {
			return List.of();
		}

		@GetMapping("/over2")
		List<String> over(int page) {
			return List.of();
		}

		@GetMapping("/all/**")
		String wild() {
			return "wild";
		}

		@GetMapping(path = "/over", params = "special")
		List<String> special() {
			return List.of();
		}

	}

	@RestController
	static class DocumentedController {

		@Deprecated
		@GetMapping("/documented")
		@dev.restkit.annotation.Operation(id = "greetings.say", summary = "Says hello",
				description = "In a friendly way.")
		String say() {
			return "hello";
		}

	}

	@RestController
	static class LostController {

		@GetMapping("/lost")
		String lost(Runnable task) {
			return "lost";
		}

	}

	@RestController
	static class OneIdController {

		@GetMapping("/one")
		@dev.restkit.annotation.Operation(id = "shelves.find")
		String one() {
			return "one";
		}

		@GetMapping("/other")
		@dev.restkit.annotation.Operation(id = "shelves.find")
		String other() {
			return "other";
		}

	}

}
