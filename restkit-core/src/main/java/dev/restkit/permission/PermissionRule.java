package dev.restkit.permission;

import java.util.ArrayList;
import java.util.List;

import dev.restkit.operation.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * An expression of permissions, ready to be asked: read once at start-up. Before the
 * object is known, what depends on it is open, and what is open is not refused. A
 * permission that only asks about objects says nothing about operations that have none.
 *
 * @since 0.1.0
 */
public sealed interface PermissionRule {

	/**
	 * All of some rules; an empty list permits everything.
	 * @param members the rules
	 * @return the rule
	 */
	static PermissionRule all(List<PermissionRule> members) {
		return (members.size() == 1) ? members.get(0) : new All(members);
	}

	/**
	 * What is to be said of a call, before its object is known.
	 * @param call the call
	 * @return the verdict; open where it depends on the object
	 */
	Verdict ofCall(Invocation call);

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
	 * All have to permit it; the first that refuses says why.
	 *
	 * @param members which
	 */
	record All(List<PermissionRule> members) implements PermissionRule {

		public All {
			members = List.copyOf(members);
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
