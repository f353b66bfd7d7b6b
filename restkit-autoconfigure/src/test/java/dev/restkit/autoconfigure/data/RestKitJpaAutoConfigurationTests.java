package dev.restkit.autoconfigure.data;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.Permissions;
import dev.restkit.annotation.Throttle;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.Source;
import dev.restkit.autoconfigure.RestKitAutoConfiguration;
import dev.restkit.autoconfigure.RestKitMethodAutoConfiguration;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitControllerAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitMvcAutoConfiguration;
import dev.restkit.autoconfigure.web.RestKitWebAutoConfiguration;
import dev.restkit.data.jpa.EntityArgumentProvider;
import dev.restkit.data.jpa.JpaProblemDescriber;
import dev.restkit.method.HandlerDeclarationException;
import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationRegistry;
import dev.restkit.operation.Parameter;
import dev.restkit.permission.IsAuthenticated;
import dev.restkit.permission.ObjectPermission;
import dev.restkit.pipeline.Transactions;
import dev.restkit.representation.Formats;
import dev.restkit.representation.Link;
import dev.restkit.resource.ResourceStores;
import dev.restkit.serializer.RepresentationException;
import dev.restkit.serializer.Serializer;
import dev.restkit.viewset.Action;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.StandardOperation;
import dev.restkit.viewset.ViewSet;
import dev.restkit.viewset.ViewSetFormats;
import dev.restkit.viewset.ViewSetOperationSource;
import dev.restkit.viewset.ViewSetSettings;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.ResolvableType;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link RestKitJpaAutoConfiguration} and
 * {@link RestKitViewSetAutoConfiguration}.
 */
class RestKitJpaAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(RestKitAutoConfiguration.class, RestKitMethodAutoConfiguration.class,
				RestKitJsonAutoConfiguration.class, RestKitWebAutoConfiguration.class,
				RestKitControllerAutoConfiguration.class, RestKitMvcAutoConfiguration.class,
				RestKitJpaAutoConfiguration.class, RestKitViewSetAutoConfiguration.class,
				JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DataSourceAutoConfiguration.class, TransactionAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=create-drop");

	private static Stream<Class<?>> replaceable() {
		return Stream.of(ResourceStores.class, Transactions.class, EntityArgumentProvider.class,
				JpaProblemDescriber.class, ViewSetSettings.class, ViewSetFormats.class, ViewSetOperationSource.class);
	}

	@Test
	void contributesStoresTransactionsAndOperations() {
		this.runner.withBean(ShelfViewSet.class).run((context) -> {
			assertThat(context).hasNotFailed();
			replaceable().forEach((type) -> assertThat(context).hasSingleBean(type));
			assertThat(context.getBean(OperationRegistry.class).operations())
				.extracting((operation) -> operation.id().value())
				.containsExactly("api.root", "shelves.list", "shelves.retrieve", "shelves.empty");
		});
	}

	@ParameterizedTest
	@MethodSource("replaceable")
	@SuppressWarnings("unchecked")
	void backsOffWhenUserDefinesTheBean(Class<?> type) {
		Object own = own(type);
		this.runner.withBean("own", (Class<Object>) type, () -> own)
			.run((context) -> assertThat(context).hasNotFailed().getBean(type).isSameAs(own));
	}

	private static Object own(Class<?> type) {
		if (type == ViewSetSettings.class) {
			return ViewSetSettings.defaults();
		}
		if (type == ViewSetFormats.class) {
			return new ViewSetFormats(new Formats(List.of(), List.of()), Guard.OPTIONAL);
		}
		return mock(type);
	}

	@Test
	void mayRequireIfMatch() {
		this.runner.withPropertyValues("restkit.http.if-match=required")
			.run((context) -> assertThat(context.getBean(ViewSetFormats.class).guard()).isEqualTo(Guard.REQUIRED));
	}

	@Test
	void backsOffWithoutJpa() {
		this.runner.withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.springframework.data.jpa"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ResourceStores.class));
	}

	@Test
	void backsOffWithoutSpringDataJpa() {
		this.runner.withClassLoader(new FilteredClassLoader(Specification.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ResourceStores.class));
	}

	@Test
	void hasNoViewSetsWithoutJson() {
		this.runner.withClassLoader(new FilteredClassLoader("tools.jackson"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(ResourceStores.class)
				.doesNotHaveBean(ViewSetOperationSource.class));
	}

	@Test
	void serializersAreInjectedByTheirTypes() {
		ResolvableType type = ResolvableType.forClassWithGenerics(Serializer.class, Shelf.class,
				ShelfRepresentation.class);
		this.runner
			.run((context) -> assertThat(context.getBeanProvider(type).getObject()).isInstanceOf(Serializer.class));
	}

	@Test
	void serversPageSizeCapsTheDefault() {
		this.runner.withPropertyValues("restkit.pagination.page-size=50", "restkit.limits.page-size=10")
			.run((context) -> assertThat(context.getBean(ViewSetSettings.class).pageSize()).isEqualTo(10));
	}

	@Test
	void stopsForAFieldThatDoesNotExist() {
		this.runner.withBean(UnknownFilterViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("UnknownFilterViewSet")
				.hasMessageContaining("'Shelf' has no attribute 'colour'"));
	}

	@Test
	void stopsForAKeyOfAnotherType() {
		this.runner.withBean(WrongKeyViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("WrongKeyViewSet")
				.hasMessageContaining("keys of type 'UUID', but the primary key of 'Shelf' is a 'Long'")
				.extracting((failure) -> ((HandlerDeclarationException) failure).action())
				.isEqualTo("Extend ModelViewSet<Shelf, Long, ShelfRepresentation>."));
	}

	@Test
	void stopsForARepresentationThatIsNone() {
		this.runner.withBean(PlainViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("PlainViewSet")
				.hasMessageContaining("'PlainShelf', which is no @ModelSerializer"));
	}

	@Test
	void stopsForARepresentationOfAnotherEntity() {
		this.runner.withBean(OtherModelViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("serves 'Board', but 'ShelfRepresentation' represents 'Shelf'"));
	}

	@Test
	void stopsForAPathThatIsNone() {
		this.runner.withBean(OddPathViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("OddPathViewSet")
				.hasMessageContaining("/api/shelves/"));
	}

	@Test
	void stopsForAComponentThatIsNoAttribute() {
		this.runner.withBean(WrongViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(RepresentationException.class)
				.hasMessageContaining("'wood'")
				.hasMessageContaining("WrongRepresentation"));
	}

	@Test
	void stopsForCreatingWhatIsAbstract() {
		this.runner.withBean(Trees.TreeListViewSet.class).run((context) -> assertThat(context).hasNotFailed());
		this.runner.withBean(Trees.TreeViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(HandlerDeclarationException.class)
				.hasMessageContaining("TreeViewSet")
				.hasMessageContaining(Trees.Tree.class.getName() + "', which is abstract")
				.extracting((failure) -> ((HandlerDeclarationException) failure).action())
				.asString()
				.contains("Leave CREATE out of 'operations'"));
	}

	@Test
	void stopsForALinkToAModelThatNobodyServes() {
		this.runner.withBean(BoardViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'BoardRepresentation.shelf' links to 'Shelf', which no view set serves"));
	}

	@Test
	void stopsForTwoViewSetsOnOnePath() {
		this.runner.withBean(ShelfViewSet.class)
			.withBean(SecondShelfViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("shelves.list")
				.hasMessageContaining("SecondShelfViewSet"));
	}

	@Test
	void stopsForAPermissionAboutOtherObjects() {
		this.runner.withBean(ShelfForBoardsViewSet.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("ShelfForBoardsViewSet")
				.hasMessageContaining("serves 'Shelf', but has a permission about 'Board'"));
	}

	@Test
	void stopsForAPermissionAboutObjectsThatNobodyLooksUp() {
		this.runner.withBean(BoardController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("RestKitJpaAutoConfigurationTests.BoardController.board()")
				.hasMessageContaining("has a permission about objects"));
	}

	@Test
	void stopsForPermissionsThatNobodyWouldAsk() {
		this.runner.withBean(BoardPageController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("BoardPageController#page")
				.hasMessageContaining("has @Permissions, which nobody would ask"));
		this.runner.withBean(BusyPageController.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("has @Throttle, which nobody would ask"));
		this.runner.withBean(ClosedController.class).run((context) -> assertThat(context).hasNotFailed());
		this.runner.withBean(ClosedController.class)
			.withPropertyValues("restkit.operations.exclude=" + ClosedController.class.getName())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("ClosedController#closed"));
	}

	@Test
	void filtersAndOrderingHaveTheNamesThatClientsSee() {
		this.runner.withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
			.withBean(BoardByShelfViewSet.class)
			.run((context) -> assertThat(context.getBean(OperationRegistry.class).operations())
				.filteredOn((operation) -> operation.id().value().equals("boards.list"))
				.flatExtracting(Operation::parameters)
				.extracting(Parameter::name)
				.contains("shelf_name", "shelf_name__icontains", "shelf.name")
				.doesNotContain("shelfName"));
	}

	@Test
	void actionsAreDescribedByTheirAnnotation() {
		this.runner.withBean(ShelfViewSet.class)
			.run((context) -> assertThat(context.getBean(OperationRegistry.class).operations())
				.filteredOn((operation) -> operation.id().value().equals("shelves.empty"))
				.singleElement()
				.extracting(Operation::documentation)
				.isEqualTo(new Operation.Documentation("Take all off", null, false, false)));
	}

	@AutoConfigurationPackage
	static class Application {

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@Nullable String name;

	}

	@Entity(name = "Board")
	static class Board {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne
		@Nullable Shelf shelf;

	}

	@ModelSerializer(Shelf.class)
	record ShelfRepresentation(@ReadOnly Long id, @Nullable String name) {

	}

	@ModelSerializer(Shelf.class)
	record WrongRepresentation(@ReadOnly Long id, String wood) {

	}

	@ModelSerializer(Board.class)
	record BoardRepresentation(@ReadOnly Long id, @Nullable Link<Shelf> shelf) {

	}

	static class HasBoards implements ObjectPermission<Board> {

		boolean hasObjectPermission(Board board) {
			return true;
		}

	}

	@ViewSet(path = "/api/shelves")
	@Permissions(HasBoards.class)
	static class ShelfForBoardsViewSet extends ModelViewSet<Shelf, Long, ShelfRepresentation> {

	}

	@Controller
	static class BusyPageController {

		@GetMapping("/api/busy-page")
		@Throttle("1/min")
		String page() {
			return "busy";
		}

	}

	@Controller
	static class BoardPageController {

		@GetMapping("/api/board-page")
		@Permissions(IsAuthenticated.class)
		String page() {
			return "board";
		}

	}

	@RestController
	@Permissions(IsAuthenticated.class)
	static class ClosedController {

		@GetMapping("/api/closed")
		String closed() {
			return "";
		}

	}

	@RestController
	static class BoardController {

		@GetMapping("/api/board")
		@Permissions(HasBoards.class)
		String board() {
			return "";
		}

	}

	@ViewSet(path = "/api/shelves", operations = { StandardOperation.LIST, StandardOperation.RETRIEVE })
	static class ShelfViewSet extends ModelViewSet<Shelf, Long, ShelfRepresentation> {

		@Action(detail = true, method = Action.Method.POST)
		@dev.restkit.annotation.Operation(summary = "Take all off")
		Shelf empty(Shelf shelf) {
			return shelf;
		}

	}

	@ViewSet(path = "/api/shelves", operations = StandardOperation.LIST)
	static class SecondShelfViewSet extends ModelViewSet<Shelf, Long, ShelfRepresentation> {

	}

	@ViewSet(path = "/api/shelves", filters = "colour")
	static class UnknownFilterViewSet extends ModelViewSet<Shelf, Long, ShelfRepresentation> {

	}

	@ViewSet(path = "/api/shelves")
	static class WrongKeyViewSet extends ModelViewSet<Shelf, UUID, ShelfRepresentation> {

	}

	record PlainShelf(@Nullable String name) {

	}

	@ViewSet(path = "/api/shelves")
	static class PlainViewSet extends ModelViewSet<Shelf, Long, PlainShelf> {

	}

	@ViewSet(path = "/api/shelves")
	static class OtherModelViewSet extends ModelViewSet<Board, Long, ShelfRepresentation> {

	}

	@ViewSet(path = "/api/shelves/")
	static class OddPathViewSet extends ModelViewSet<Shelf, Long, ShelfRepresentation> {

	}

	@ViewSet(path = "/api/shelves")
	static class WrongViewSet extends ModelViewSet<Shelf, Long, WrongRepresentation> {

	}

	@ModelSerializer(Board.class)
	record BoardByShelf(@ReadOnly Long id, @Source("shelf.name") @Nullable String shelfName) {

	}

	@ViewSet(path = "/api/boards", filters = { "shelfName", "shelf.name" }, ordering = "shelfName")
	static class BoardByShelfViewSet extends ModelViewSet<Board, Long, BoardByShelf> {

	}

	@ViewSet(path = "/api/boards")
	static class BoardViewSet extends ModelViewSet<Board, Long, BoardRepresentation> {

	}

}
