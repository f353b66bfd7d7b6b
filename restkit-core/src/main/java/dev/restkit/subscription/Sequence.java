package dev.restkit.subscription;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what keeps its order, so that as little as possible is said to have moved.
 */
final class Sequence {

	private Sequence() {
	}

	/**
	 * The longest sequence that two lists share, each of whose elements is in it once.
	 * @param before a list
	 * @param after another list, with all elements of the first
	 * @return the elements of the sequence
	 */
	static Set<String> longestCommon(List<String> before, List<String> after) {
		Map<String, Integer> places = new HashMap<>();
		for (int index = 0; index < after.size(); index++) {
			places.put(after.get(index), index);
		}
		int[] ends = new int[before.size()];
		int[] endPlaces = new int[before.size()];
		int[] previous = new int[before.size()];
		int length = 0;
		for (int index = 0; index < before.size(); index++) {
			int place = places.getOrDefault(before.get(index), -1);
			// Each place is there once, so that it is never found, only where it fits.
			int at = -Arrays.binarySearch(endPlaces, 0, length, place) - 1;
			previous[index] = (at > 0) ? ends[at - 1] : -1;
			ends[at] = index;
			endPlaces[at] = place;
			length = Math.max(length, at + 1);
		}
		Set<String> common = new HashSet<>();
		for (int index = (length > 0) ? ends[length - 1] : -1; index >= 0; index = previous[index]) {
			common.add(before.get(index));
		}
		return common;
	}

}
