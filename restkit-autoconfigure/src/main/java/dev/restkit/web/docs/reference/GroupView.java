package dev.restkit.web.docs.reference;

import java.util.List;

/**
 * The operations of one group.
 *
 * @param name its name
 * @param anchor the id of its heading
 * @param operations its operations
 * @param details the same operations with all that there is to say; none where each has a
 * page of its own instead
 * @param open whether the sidebar shows them at first
 */
record GroupView(String name, String anchor, List<SummaryView> operations, List<OperationView> details, boolean open) {

}
