package dev.restkit.autoconfigure.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.restkit.autoconfigure.RestKitProperties;
import dev.restkit.autoconfigure.RestKitProperties.Http.IfMatch;
import dev.restkit.autoconfigure.json.RestKitJsonAutoConfiguration;
import dev.restkit.format.json.JsonParser;
import dev.restkit.format.json.JsonRenderer;
import dev.restkit.method.HandlerMethodReader;
import dev.restkit.operation.HttpCaching.Guard;
import dev.restkit.pipeline.Transactions;
import dev.restkit.representation.Formats;
import dev.restkit.representation.LinkRegistry;
import dev.restkit.resource.ResourceStores;
import dev.restkit.resource.ScopeRegistry;
import dev.restkit.viewset.NeutralForm;
import dev.restkit.viewset.ViewSet;
import dev.restkit.viewset.ViewSetFormats;
import dev.restkit.viewset.ViewSetOperationSource;
import dev.restkit.viewset.ViewSetOperationSource.Mounting;
import dev.restkit.viewset.ViewSetSettings;
import dev.restkit.visibility.FieldVisibility;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for view sets.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { RestKitJpaAutoConfiguration.class, RestKitJsonAutoConfiguration.class })
@ConditionalOnClass(Specification.class)
@ConditionalOnBean({ ResourceStores.class, Transactions.class, JsonRenderer.class, JsonParser.class })
public final class RestKitViewSetAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ViewSetSettings restKitViewSetSettings(RestKitProperties properties) {
		int cap = properties.limits().pageSize();
		return new ViewSetSettings(Math.min(properties.pagination().pageSize(), cap), cap, properties.limits().inList(),
				properties.limits().bulk());
	}

	@Bean
	@ConditionalOnMissingBean
	ViewSetFormats restKitViewSetFormats(Formats formats, RestKitProperties properties) {
		Guard guard = (properties.http().ifMatch() == IfMatch.REQUIRED) ? Guard.REQUIRED : Guard.OPTIONAL;
		return new ViewSetFormats(formats, guard);
	}

	@Bean
	@ConditionalOnMissingBean
	NeutralForm restKitNeutralForm(JsonRenderer renderer, JsonParser parser) {
		return new NeutralForm(renderer, parser);
	}

	@Bean
	@ConditionalOnMissingBean
	Mounting restKitViewSetMounting(HandlerMethodReader handlers, Transactions transactions, LinkRegistry links,
			ScopeRegistry scopes, ViewSetFormats formats, NeutralForm neutralForm,
			ObjectProvider<FieldVisibility> fields) {
		return new Mounting(handlers, transactions, links, scopes, formats, neutralForm,
				fields.getIfAvailable(FieldVisibility::closed).current());
	}

	@Bean
	@ConditionalOnMissingBean
	ViewSetOperationSource restKitViewSetOperationSource(ListableBeanFactory beans, ResourceStores stores,
			ViewSetSettings settings, Mounting mounting) {
		return new ViewSetOperationSource(() -> viewSets(beans), stores, settings, mounting);
	}

	private static Collection<Object> viewSets(ListableBeanFactory beans) {
		List<Object> found = new ArrayList<>();
		for (String name : beans.getBeanNamesForAnnotation(ViewSet.class)) {
			found.add(beans.getBean(name));
		}
		return found;
	}

}
