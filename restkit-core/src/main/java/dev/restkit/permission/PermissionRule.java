package dev.restkit.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.restkit.operation.Invocation;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * An expression of permissions, ready to be asked: read once at start-up. Before the
 * object is known, what depends on it is open, and what is open is not refused. A
 * permission that only asks about objects says nothing about operations that have none.
 *
 * @since 0.1.0
 */
public sealed interface PermissionRule {

	/**
	 * All of some rules; an empty list permits everything. What is settled is not asked.
	 * @param members the rules
	 * @return the rule
	 */
	static PermissionRule all(List<PermissionRule> members) {
		List<PermissionRule> asked = members.stream().filter((member) -> !isSettled(member, true)).toList();
		return (asked.size() == 1) ? asked.get(0) : new All(asked);
	}

	/**
	 * One of some rules. What is settled is not asked.
	 * @param members the rules
	 * @return the rule
	 */
	static PermissionRule any(List<PermissionRule> members) {
		for (PermissionRule member : members) {
			if (isSettled(member, true)) {
				return member;
			}
		}
		List<PermissionRule> asked = members.stream().filter((member) -> !isSettled(member, false)).toList();
		return (asked.size() == 1) ? asked.get(0) : new Any(asked);
	}

	/**
	 * The opposite of a rule.
	 * @param member the rule
	 * @return the rule
	 */
	static PermissionRule not(PermissionRule member) {
		return (member instanceof Settled settled) ? new Settled(null, !settled.permitted()) : new Not(member);
	}

	private static boolean isSettled(PermissionRule rule, boolean permitted) {
		return rule instanceof Settled settled && settled.permitted() == permitted;
	}

	/**
	 * Whether every call is permitted, whoever calls.
	 * @return {@code true} if nothing has to be asked
	 */
	default boolean isOpen() {
		return isSettled(this, true) || (this instanceof All all && all.members().isEmpty());
	}

	/**
	 * What is to be said of a call, before its object is known.
	 * @param call the call
	 * @return the verdict; open where it depends on the object
	 */
	Verdict ofCall(Invocation call);

	/**
	 * Whether a call is permitted, whatever it is about. Arguments of permissions that
	 * cannot be read permit nothing.
	 * @param call the call
	 * @return {@code true} if it is; {@code false} where it depends on the object
	 */
	default boolean permits(Invocation call) {
		try {
			return ofCall(call).answer() == Verdict.Answer.YES;
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	/**
	 * What is to be said of a call and its object.
	 * @param call the call, with its object
	 * @return the verdict; never open
	 */
	Verdict ofObject(Invocation call);

	/**
	 * What is left to ask of the object, once the call was permitted.
	 * @return the rule; itself where one branch has to permit both
	 */
	default PermissionRule afterCall() {
		return this;
	}

	/**
	 * The types of objects that are asked about.
	 * @return the types; none if only calls are
	 */
	List<Class<?>> objectTypes();

	/**
	 * One permission.
	 *
	 * @param permission the permission
	 * @param call asks about a call, or {@code null} if nothing is asked
	 * @param object asks about its object, or {@code null} if nothing is asked
	 * @param objectType the type of that object, or {@code null} if nothing is asked
	 */
	record One(Permission permission, @Nullable Question call, @Nullable Question object,
			@Nullable Class<?> objectType) implements PermissionRule {

		@Override
		public String toString() {
			return nameOf(this.permission);
		}

		@Override
		public Verdict ofCall(Invocation invocation) {
			if (this.call != null && !this.call.ask(invocation)) {
				return Verdict.no(this.permission);
			}
			return (this.object != null) ? Verdict.OPEN : Verdict.YES;
		}

		@Override
		public Verdict ofObject(Invocation invocation) {
			boolean permitted = (this.call == null || this.call.ask(invocation))
					&& (this.object == null || this.object.ask(invocation));
			return permitted ? Verdict.YES : Verdict.no(this.permission);
		}

		@Override
		public PermissionRule afterCall() {
			return new One(this.permission, null, this.object, this.objectType);
		}

		@Override
		public List<Class<?>> objectTypes() {
			return (this.objectType != null) ? List.of(this.objectType) : List.of();
		}

	}

	/**
	 * What is known before anybody calls.
	 *
	 * @param permission the permission that knows it, or {@code null} if no single one
	 * does
	 * @param permitted whether every call is permitted, or none
	 */
	record Settled(@Nullable Permission permission, boolean permitted) implements PermissionRule {

		@Override
		public String toString() {
			return (this.permission != null) ? nameOf(this.permission) : this.permitted ? "everybody" : "nobody";
		}

		@Override
		public Verdict ofCall(Invocation invocation) {
			return this.permitted ? Verdict.YES : Verdict.no(this.permission);
		}

		@Override
		public Verdict ofObject(Invocation invocation) {
			return ofCall(invocation);
		}

		@Override
		public List<Class<?>> objectTypes() {
			return List.of();
		}

	}

	/**
	 * All have to permit it; the first that refuses says why.
	 *
	 * @param members which
	 */
	record All(List<PermissionRule> members) implements PermissionRule {

		public All {
			members = List.copyOf(members);
		}

		@Override
		public String toString() {
			return joined(this.members, " and ");
		}

		@Override
		public Verdict ofCall(Invocation invocation) {
			Verdict verdict = Verdict.YES;
			for (PermissionRule member : this.members) {
				Verdict each = member.ofCall(invocation);
				if (each.isNo()) {
					return each;
				}
				verdict = (each == Verdict.YES) ? verdict : each;
			}
			return verdict;
		}

		@Override
		public Verdict ofObject(Invocation invocation) {
			for (PermissionRule member : this.members) {
				Verdict each = member.ofObject(invocation);
				if (each.isNo()) {
					return each;
				}
			}
			return Verdict.YES;
		}

		@Override
		public PermissionRule afterCall() {
			return new All(this.members.stream()
				.filter((member) -> !member.objectTypes().isEmpty())
				.map(PermissionRule::afterCall)
				.toList());
		}

		@Override
		public List<Class<?>> objectTypes() {
			return typesOf(this.members);
		}

	}

	/**
	 * One of them has to permit it, call and object.
	 *
	 * @param members which
	 */
	record Any(List<PermissionRule> members) implements PermissionRule {

		public Any {
			members = List.copyOf(members);
		}

		@Override
		public String toString() {
			return this.members.isEmpty() ? "nobody" : joined(this.members, " or ");
		}

		@Override
		public Verdict ofCall(Invocation invocation) {
			Verdict verdict = Verdict.no(null);
			for (PermissionRule member : this.members) {
				Verdict each = member.ofCall(invocation);
				if (each == Verdict.YES) {
					return each;
				}
				verdict = each.isNo() ? verdict : each;
			}
			return verdict;
		}

		@Override
		public Verdict ofObject(Invocation invocation) {
			for (PermissionRule member : this.members) {
				if (!member.ofObject(invocation).isNo()) {
					return Verdict.YES;
				}
			}
			return Verdict.no(null);
		}

		@Override
		public List<Class<?>> objectTypes() {
			return typesOf(this.members);
		}

	}

	/**
	 * It must not permit it.
	 *
	 * @param member which
	 */
	record Not(PermissionRule member) implements PermissionRule {

		@Override
		public String toString() {
			return "not " + grouped(this.member);
		}

		@Override
		public Verdict ofCall(Invocation invocation) {
			return opposite(this.member.ofCall(invocation));
		}

		@Override
		public Verdict ofObject(Invocation invocation) {
			return opposite(this.member.ofObject(invocation));
		}

		private static Verdict opposite(Verdict verdict) {
			return switch (verdict.answer()) {
				case YES -> Verdict.no(null);
				case NO -> Verdict.YES;
				case OPEN -> verdict;
			};
		}

		@Override
		public List<Class<?>> objectTypes() {
			return this.member.objectTypes();
		}

	}

	/**
	 * What a composed permission is made of. It speaks if it has something of its own to
	 * say, or if no single one of its members does.
	 *
	 * @param permission the composed permission
	 * @param member what it is made of
	 */
	record Composed(Permission permission, PermissionRule member) implements PermissionRule {

		@Override
		public String toString() {
			return this.member.toString();
		}

		/**
		 * A composed rule, unless it is settled that everybody may.
		 * @param permission the composed permission
		 * @param member what it is made of
		 * @return the rule
		 */
		public static PermissionRule of(Permission permission, PermissionRule member) {
			return isSettled(member, true) ? member : new Composed(permission, member);
		}

		@Override
		public Verdict ofCall(Invocation invocation) {
			return spoken(this.member.ofCall(invocation));
		}

		@Override
		public Verdict ofObject(Invocation invocation) {
			return spoken(this.member.ofObject(invocation));
		}

		private Verdict spoken(Verdict verdict) {
			return (verdict.isNo() && (verdict.by() == null || saysSomething())) ? Verdict.no(this.permission)
					: verdict;
		}

		private boolean saysSomething() {
			ProblemKind kind = ProblemKind.PERMISSION_DENIED;
			return !this.permission.code().equals(kind.code()) || !this.permission.message().equals(kind.sentence());
		}

		@Override
		public PermissionRule afterCall() {
			return new Composed(this.permission, this.member.afterCall());
		}

		@Override
		public List<Class<?>> objectTypes() {
			return this.member.objectTypes();
		}

	}

	private static String nameOf(Permission permission) {
		return ClassUtils.getUserClass(permission).getSimpleName();
	}

	private static String joined(List<PermissionRule> members, String word) {
		return members.stream().map(PermissionRule::grouped).collect(Collectors.joining(word));
	}

	private static String grouped(PermissionRule rule) {
		String text = rule.toString();
		return text.contains(" ") ? "(" + text + ")" : text;
	}

	private static List<Class<?>> typesOf(List<PermissionRule> members) {
		List<Class<?>> types = new ArrayList<>();
		members.forEach((member) -> types.addAll(member.objectTypes()));
		return List.copyOf(types);
	}

	/**
	 * Asks a permission about a call.
	 */
	@FunctionalInterface
	interface Question {

		/**
		 * Whether it is permitted.
		 * @param call the call; its object is there if the question is about it
		 * @return {@code true} if it is permitted
		 */
		boolean ask(Invocation call);

	}

}
