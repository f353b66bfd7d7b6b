package dev.restkit.visibility;

import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.restkit.annotation.ModelSerializer;
import dev.restkit.annotation.ReadOnly;
import dev.restkit.annotation.SettableBy;
import dev.restkit.annotation.Subscribable;
import dev.restkit.annotation.VisibleTo;
import dev.restkit.authentication.CurrentUser;
import dev.restkit.permission.AllowAny;
import dev.restkit.permission.Permission;
import dev.restkit.annotation.Permissions;
import dev.restkit.viewset.Action;
import dev.restkit.viewset.ModelViewSet;
import dev.restkit.viewset.ViewSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Products, of which only buyers know what they cost, and only clerks set the stock.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = { ServletWebSecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
		ManagementWebSecurityAutoConfiguration.class })
class FieldsTestApplication {

	/** Whoever says a name is believed. */
	@Bean
	Filter user() {
		return (request, response, chain) -> chain.doFilter(new NamedRequest((HttpServletRequest) request), response);
	}

	@Bean
	IsBuyer isBuyer() {
		return new IsBuyer();
	}

	@Bean
	Object data(EntityManager entities, TransactionOperations transactions) {
		return transactions.execute((status) -> {
			Supplier supplier = new Supplier();
			supplier.name = "Acme";
			supplier.reliability = 4;
			entities.persist(supplier);
			product("Anvil", "70.00", supplier, entities);
			product("Bell", "20.00", supplier, entities);
			product("Clock", "50.00", supplier, entities);
			return "done";
		});
	}

	private static void product(String name, String cost, Supplier supplier, EntityManager entities) {
		Product product = new Product();
		product.name = name;
		product.cost = new BigDecimal(cost);
		product.secret = "secretly " + name;
		product.stock = 5;
		product.supplier = supplier;
		entities.persist(product);
	}

	static class NamedRequest extends HttpServletRequestWrapper {

		NamedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable Principal getUserPrincipal() {
			String name = getHeader("X-User");
			return (name != null) ? () -> name : null;
		}

	}

	/** Counts how often it is asked. */
	static class IsBuyer implements Permission {

		private final AtomicInteger asked = new AtomicInteger();

		private final Set<String> dismissed = ConcurrentHashMap.newKeySet();

		boolean hasPermission(CurrentUser user) {
			this.asked.incrementAndGet();
			return user.name().startsWith("buyer") && !this.dismissed.contains(user.name());
		}

		void dismiss(String name) {
			this.dismissed.add(name);
		}

		int asked() {
			return this.asked.get();
		}

	}

	static class IsClerk implements Permission {

		boolean hasPermission(CurrentUser user) {
			return user.name().startsWith("clerk") || user.name().startsWith("buyer");
		}

	}

	@Entity(name = "Supplier")
	static class Supplier {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		String name;

		int reliability;

	}

	@Entity(name = "Product")
	static class Product {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Version
		long version;

		@Column(nullable = false)
		String name;

		@Column(nullable = false, precision = 10, scale = 2)
		BigDecimal cost = BigDecimal.ONE;

		@Nullable String secret;

		int stock;

		@ManyToOne
		@Nullable Supplier supplier;

	}

	@ModelSerializer(Supplier.class)
	record SupplierRepresentation(@ReadOnly Long id, String name, @VisibleTo(IsBuyer.class) int reliability) {

	}

	@ModelSerializer(Product.class)
	record ProductRepresentation(@ReadOnly Long id, String name, @VisibleTo(IsBuyer.class) BigDecimal cost,
			@VisibleTo(IsBuyer.class) @Nullable String secret, @SettableBy(IsClerk.class) int stock,
			@ReadOnly @Nullable SupplierRepresentation supplier) {

	}

	/** The part of a product that is in its own row, which a version tells of. */
	@ModelSerializer(Product.class)
	record ItemRepresentation(@ReadOnly Long id, String name, @VisibleTo(IsBuyer.class) BigDecimal cost) {

	}

	@ViewSet(path = "/api/products", filters = { "name", "cost", "supplier.reliability", "stock" },
			search = { "name", "secret" }, ordering = { "name", "cost" }, bulk = true)
	@Permissions(AllowAny.class)
	static class ProductViewSet extends ModelViewSet<Product, Long, ProductRepresentation> {

		@Action(detail = true)
		Product card(Product product) {
			return product;
		}

		@Action(detail = false)
		List<ProductRepresentation> none() {
			return List.of();
		}

	}

	@ViewSet(path = "/api/items", ordering = "cost", defaultOrdering = "-cost")
	@Permissions(AllowAny.class)
	static class ItemViewSet extends ModelViewSet<Product, Long, ItemRepresentation> {

	}

	@ViewSet(path = "/api/suppliers")
	@Permissions(AllowAny.class)
	static class SupplierViewSet extends ModelViewSet<Supplier, Long, SupplierRepresentation> {

	}

	record Offer(String text, @VisibleTo(IsBuyer.class) int margin, @SettableBy(IsClerk.class) @Nullable String note) {

	}

	@RestController
	@Permissions(AllowAny.class)
	static class OfferController {

		@GetMapping("/api/offers")
		List<Offer> offers() {
			return List.of(new Offer("one", 11, "n"), new Offer("two", 12, "n"));
		}

		@GetMapping("/api/offers/anything")
		Object anything() {
			return List.of(new Offer("one", 11, "n"));
		}

		@GetMapping("/api/offers/watched")
		@Subscribable(Product.class)
		Offer watched() {
			return new Offer("one", 11, "n");
		}

		@PostMapping("/api/offers")
		String take(Offer offer) {
			return offer.toString();
		}

		@PostMapping("/api/offers/spring")
		String takeBySpring(@RequestBody Offer offer) {
			return offer.toString();
		}

	}

}
