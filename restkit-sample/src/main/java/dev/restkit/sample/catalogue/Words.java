package dev.restkit.sample.catalogue;

import java.util.List;

/**
 * The words that the sample data is made of.
 */
final class Words {

	static final List<String> AUTHORS = List.of("Ada Lindqvist", "Bruno Keller", "Clara Moreau", "Daniel Okafor",
			"Elena Vargas", "Felix Brandt", "Grace Whitfield", "Hugo Lefevre", "Ines Castellanos", "Jonas Richter",
			"Keiko Tanabe", "Lucia Romano", "Marcus Hale", "Nora Sandoval", "Oscar Lindholm", "Petra Novak",
			"Quentin Marsh", "Rosa Delgado", "Samuel Adeyemi", "Tessa Van Dijk");

	static final List<String> TAGS = List.of("adventure", "art", "biography", "cooking", "crime", "fantasy", "history",
			"nature", "philosophy", "poetry", "science", "travel");

	static final List<String> REVIEWERS = List.of("Anna", "Ben", "Chloe", "David", "Emma", "Farid", "Greta", "Hiro",
			"Ivan", "Julia", "Kwame", "Lea", "Mateo");

	/** One for each rating from 1 to 5. */
	static final List<String> OPINIONS = List.of("I gave up after the second chapter.",
			"A good idea, told without much love.", "Pleasant to read, quickly forgotten.",
			"Well told, with a surprising end.", "I will read it again, and soon.");

	private static final List<String> QUALITIES = List.of("Silent", "Hidden", "Last", "Golden", "Broken", "Distant",
			"Forgotten", "Burning", "Secret", "Winter", "Wandering", "Second", "Crooked", "Hollow", "Bright",
			"Patient");

	private static final List<String> THINGS = List.of("Harbour", "Garden", "Letter", "Kingdom", "Mountain", "Clock",
			"River", "Library", "Orchard", "Lighthouse", "Mirror", "Voyage", "Island", "Bridge", "Compass", "Storm",
			"Cathedral");

	private Words() {
	}

	/**
	 * A title; no two numbers have the same one. The two lists have 16 and 17 words, so
	 * that both in step meet in all combinations before they repeat.
	 */
	static String title(int number) {
		int combinations = QUALITIES.size() * THINGS.size();
		String title = "The " + QUALITIES.get(number % QUALITIES.size()) + " " + THINGS.get(number % THINGS.size());
		return (number < combinations) ? title : title + ", Volume " + (number / combinations + 1);
	}

}
