package dev.restkit.sample.catalogue;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * The queries that handlers write themselves; view sets need none.
 */
public interface BookRepository extends Repository<Book, Long> {

	List<Book> findAllById(Iterable<Long> ids);

	List<Book> findTop10ByOrderByCreatedDescIdDesc();

}
