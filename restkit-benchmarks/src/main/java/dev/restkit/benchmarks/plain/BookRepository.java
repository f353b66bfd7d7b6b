package dev.restkit.benchmarks.plain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.restkit.benchmarks.bookstore.Book;
import dev.restkit.benchmarks.bookstore.Review;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Books with what is shown of them, without a statement for each book.
 */
interface BookRepository extends Repository<Book, Long> {

	@EntityGraph(attributePaths = { "author", "tags" })
	Optional<Book> findById(Long id);

	@EntityGraph(attributePaths = "author")
	Page<Book> findAll(Pageable pageable);

	/**
	 * Load the tags of books that the session already has: a join fetch of a page would
	 * make a page in memory.
	 */
	@Query("select b from Book b left join fetch b.tags where b in :books")
	List<Book> fetchTags(Collection<Book> books);

	@Query("select r from Review r where r.book in :books order by r.id")
	List<Review> findReviews(Collection<Book> books);

}
