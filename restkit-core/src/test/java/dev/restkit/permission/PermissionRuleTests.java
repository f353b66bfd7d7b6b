package dev.restkit.permission;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.restkit.authentication.Challenge;
import dev.restkit.operation.HttpBinding;
import dev.restkit.operation.Invocation;
import dev.restkit.operation.Operation;
import dev.restkit.operation.OperationId;
import dev.restkit.operation.Peer;
import dev.restkit.permission.Verdict.Answer;
import dev.restkit.problem.Message;
import dev.restkit.problem.Problem;
import dev.restkit.problem.ProblemException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link PermissionRule} and {@link AccessCheck}.
 */
class PermissionRuleTests {

	private static final Operation OPERATION = new Operation(new OperationId("notes.retrieve"), "notes",
			Operation.Documentation.none(), List.of(), null,
			new HttpBinding("GET", "/notes/{id}", 200, List.of(), List.of()), "");

	private static final Invocation ANONYMOUS = Invocation.of(OPERATION, Map.of(), Map.of());

	private static final Invocation ADA = new Invocation(OPERATION, () -> "ada", Map.of(), Map.of(), Map.of(), Map.of(),
			ANONYMOUS.body(), null, null, Peer.NONE, null);

	private static final Permission OTHERS = new Permission() {
	};

	private static final Permission OFFICE_HOURS = new Permission() {

		@Override
		public Message message() {
			return Message.of("Come back at nine.");
		}

		@Override
		public String code() {
			return "closed";
		}

	};

	private static final ObjectPermission<String> HIDDEN = new ObjectPermission<>() {

		@Override
		public boolean concealsObjects() {
			return true;
		}

	};

	@Property
	void withTheObjectARuleIsPlainLogic(@ForAll("trees") Tree tree) {
		assertThat(tree.rule().ofObject(ADA).answer()).isEqualTo(tree.value() ? Answer.YES : Answer.NO);
	}

	@Property
	void whatIsSaidBeforeTheObjectIsKnownStaysTrue(@ForAll("trees") Tree tree) {
		Answer early = tree.rule().ofCall(ADA).answer();
		if (early != Answer.OPEN) {
			assertThat(tree.rule().ofObject(ADA).answer()).isEqualTo(early);
		}
	}

	@Property
	void aRuleWithoutObjectsIsNeverOpen(@ForAll("trees") Tree tree) {
		if (tree.rule().objectTypes().isEmpty()) {
			assertThat(tree.rule().ofCall(ADA).answer()).isNotEqualTo(Answer.OPEN);
		}
	}

	@Property
	void whatIsLeftToAskAfterACallDecidesTheSame(@ForAll("trees") Tree tree) {
		if (!tree.rule().ofCall(ADA).isNo()) {
			assertThat(tree.rule().afterCall().ofObject(ADA).answer()).isEqualTo(tree.rule().ofObject(ADA).answer());
		}
	}

	@Test
	void noPermissionIsAskedTwiceAboutACall() {
		AtomicInteger asked = new AtomicInteger();
		PermissionRule counting = new PermissionRule.One(OTHERS, (call) -> asked.incrementAndGet() > 0, (call) -> true,
				String.class);
		AccessCheck check = new AccessCheck(PermissionRule.all(List.of(counting, leaf(true, true).rule())), null);
		check.checkCall(ADA);
		check.checkObject(ADA);
		assertThat(asked).hasValue(1);
	}

	@Test
	void ofAnOrTheSameBranchPermitsCallAndObject() {
		PermissionRule callOnly = leaf(true, false).rule();
		PermissionRule objectOnly = leaf(false, true).rule();
		PermissionRule either = new PermissionRule.Any(List.of(callOnly, objectOnly));
		assertThat(either.ofCall(ADA).isNo()).isFalse();
		assertThat(either.ofObject(ADA).isNo()).isTrue();
	}

	@Test
	void nobodyIsRefusedByNothing() {
		assertThatCode(() -> new AccessCheck(PermissionRule.all(List.of()), null).checkCall(ANONYMOUS))
			.doesNotThrowAnyException();
	}

	@Test
	void thePermissionThatRefusesSaysWhy() {
		Problem problem = refusal(new AccessCheck(one(OFFICE_HOURS, false, null), null), ADA);
		assertThat(problem.status()).isEqualTo(403);
		assertThat(problem.code()).isEqualTo("closed");
		assertThat(problem.detail()).isEqualTo("Come back at nine.");
	}

	@Test
	void whoCouldAuthenticateIsAskedTo() {
		AccessCheck check = new AccessCheck(one(OFFICE_HOURS, false, null), new Challenge("Basic realm=\"api\""));
		Problem problem = refusal(check, ANONYMOUS);
		assertThat(problem.status()).isEqualTo(401);
		assertThat(problem.code()).isEqualTo("not_authenticated");
		assertThat(problem.headers()).containsEntry("WWW-Authenticate", "Basic realm=\"api\"");
		assertThat(refusal(check, ADA).status()).isEqualTo(403);
	}

	@Test
	void whoCannotBeAskedIsRefusedForTheSameReason() {
		Problem problem = refusal(new AccessCheck(one(OFFICE_HOURS, false, null), new Challenge(null)), ANONYMOUS);
		assertThat(problem.status()).isEqualTo(403);
		assertThat(problem.code()).isEqualTo("not_authenticated");
		assertThat(problem.headers()).isEmpty();
	}

	@Test
	void anObjectThatIsConcealedIsNotFound() {
		AccessCheck check = new AccessCheck(one(HIDDEN, null, false), new Challenge("Basic realm=\"api\""));
		ProblemException refused = catchThrowableOfType(ProblemException.class, () -> check.checkObject(ANONYMOUS));
		assertThat(refused.problem().status()).isEqualTo(404);
	}

	private static Problem refusal(AccessCheck check, Invocation call) {
		return catchThrowableOfType(ProblemException.class, () -> check.checkCall(call)).problem();
	}

	private static PermissionRule one(Permission permission, @Nullable Boolean call, @Nullable Boolean object) {
		return new PermissionRule.One(permission, (call != null) ? (invocation) -> call : null,
				(object != null) ? (invocation) -> object : null, (object != null) ? String.class : null);
	}

	private static Tree leaf(@Nullable Boolean call, @Nullable Boolean object) {
		return new Tree(one(OTHERS, call, object), !Boolean.FALSE.equals(call) && !Boolean.FALSE.equals(object));
	}

	@Provide
	Arbitrary<Tree> trees() {
		Arbitrary<Boolean> answers = Arbitraries.of(true, false).injectNull(0.3);
		Arbitrary<Tree> leaves = Combinators.combine(answers, answers).as(PermissionRuleTests::leaf);
		return Arbitraries.recursive(() -> leaves, PermissionRuleTests::composed, 0, 4);
	}

	private static Arbitrary<Tree> composed(Arbitrary<Tree> members) {
		Arbitrary<List<Tree>> several = members.list().ofMinSize(1).ofMaxSize(3);
		return Arbitraries.oneOf(
				several.map((all) -> new Tree(PermissionRule.all(rules(all)), all.stream().allMatch(Tree::value))),
				several.map((all) -> new Tree(new PermissionRule.Any(rules(all)), all.stream().anyMatch(Tree::value))),
				members.map((one) -> new Tree(new PermissionRule.Not(one.rule()), !one.value())));
	}

	private static List<PermissionRule> rules(List<Tree> trees) {
		return trees.stream().map(Tree::rule).toList();
	}

	/**
	 * A rule and what it comes to.
	 *
	 * @param rule the rule
	 * @param value whether call and object are permitted
	 */
	record Tree(PermissionRule rule, boolean value) {

	}

}
