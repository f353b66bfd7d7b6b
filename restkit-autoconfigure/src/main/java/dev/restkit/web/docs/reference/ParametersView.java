package dev.restkit.web.docs.reference;

import java.util.List;

/**
 * The parameters of an operation that stand in one place.
 *
 * @param place where they stand, such as {@code Query}
 * @param members the parameters
 */
record ParametersView(String place, List<MemberView> members) {

}
