package dev.restkit.web.docs.reference;

import java.util.List;

/**
 * The operations of one group.
 *
 * @param name its name
 * @param anchor the id of its heading
 * @param operations its operations
 * @param open whether the sidebar shows them at first
 */
record GroupView(String name, String anchor, List<OperationView> operations, boolean open) {

}
