package dev.restkit.sample.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import dev.restkit.annotation.Operation;
import dev.restkit.annotation.Permissions;
import dev.restkit.permission.IsAuthenticatedOrReadOnly;
import dev.restkit.problem.Message;
import dev.restkit.problem.Pointer;
import dev.restkit.problem.ProblemException;
import dev.restkit.problem.Violation;
import dev.restkit.representation.Href;
import dev.restkit.representation.UploadedFile;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import static org.springframework.http.HttpStatus.CREATED;

/**
 * Keeps files of up to 1 MiB, and gives them back as they were.
 */
@RestController
@RequestMapping("/api/uploads")
@Permissions(IsAuthenticatedOrReadOnly.class)
class UploadApi {

	private final EntityManager entities;

	UploadApi(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * A file to keep.
	 *
	 * @param name what it is called
	 * @param file the file itself
	 */
	record NewUpload(@NotBlank @Size(max = 100) String name, UploadedFile file) {
	}

	/**
	 * A file that is kept.
	 *
	 * @param id its number
	 * @param name what it is called
	 * @param file where it is
	 * @param size the number of its bytes
	 */
	record Upload(Long id, String name, Href file, int size) {
	}

	/**
	 * Keep a file.
	 */
	@PostMapping
	@Transactional
	@ResponseStatus(CREATED)
	@Operation(id = "uploads.create")
	public Upload create(NewUpload upload) throws IOException {
		byte[] content = read(upload.file());
		StoredFile file = new StoredFile(upload.name(), content);
		this.entities.persist(file);
		return new Upload(file.getId(), file.getName(), new Href("/api/uploads/" + file.getId() + "/file"),
				content.length);
	}

	/**
	 * The bytes of a file. Nobody's browser shall take them for a page of this server.
	 */
	@GetMapping("/{id}/file")
	@Transactional(readOnly = true)
	@Operation(id = "uploads.file")
	public ResponseEntity<byte[]> file(long id) {
		StoredFile file = this.entities.find(StoredFile.class, id);
		if (file == null) {
			throw ProblemException.notFound();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header("Content-Disposition", "attachment")
			.header("X-Content-Type-Options", "nosniff")
			.body(file.getContent());
	}

	private static byte[] read(UploadedFile file) throws IOException {
		try (InputStream bytes = file.open()) {
			byte[] content = bytes.readNBytes(StoredFile.MAX_BYTES + 1);
			if (content.length > StoredFile.MAX_BYTES) {
				throw ProblemException.invalid(List.of(Violation.at(Pointer.of("file"), "too_large",
						Message.of("bookstore.file_too_large", "A file may have 1 MiB at most."))));
			}
			return content;
		}
	}

}
