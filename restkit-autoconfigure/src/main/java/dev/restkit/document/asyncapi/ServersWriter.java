package dev.restkit.document.asyncapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.restkit.schema.json.NeutralData;

/**
 * Writes the application as two servers: one that streams events over HTTP, and one for
 * WebSockets.
 */
final class ServersWriter {

	/** The server for server-sent events. */
	static final String HTTP = "http";

	/** The server for WebSockets. */
	static final String SOCKETS = "sockets";

	private static final String VARIABLE = "host";

	/**
	 * Write the servers.
	 * @param address where the application is
	 * @return the servers by their names
	 */
	Map<String, Object> write(ServerAddress address) {
		Map<String, Object> servers = new LinkedHashMap<>();
		servers.put(HTTP, server(address, address.secure() ? "https" : "http", "Server-sent events."));
		servers.put(SOCKETS, server(address, address.secure() ? "wss" : "ws", "WebSockets."));
		return servers;
	}

	/**
	 * Refer to a server.
	 * @param name its name
	 * @return a list with the reference
	 */
	static List<Object> only(String name) {
		return List.of(Map.of("$ref", "#/servers/" + name));
	}

	private static Map<String, Object> server(ServerAddress address, String protocol, String description) {
		String host = address.host();
		Map<String, Object> server = NeutralData.map("host", (host != null) ? host : '{' + VARIABLE + '}', "protocol",
				protocol);
		if (!address.path().isEmpty()) {
			server.put("pathname", address.path());
		}
		server.put("description", description);
		if (host == null) {
			server.put("variables", Map.of(VARIABLE,
					Map.of("description", "The host, and the port, at which this document was found.")));
		}
		return server;
	}

}
