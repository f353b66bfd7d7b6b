package dev.restkit.web;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds out whose address a request comes from: that of the connection, unless that is a
 * proxy that is trusted. What a proxy says is believed from right to left, and no further
 * than to the first that is not trusted: all before it can be made up.
 *
 * @since 0.1.0
 */
public final class ClientAddresses {

	/** Of an IPv6 address, one caller has this much of the other half. */
	private static final int NETWORK_BYTES = 8;

	private final List<AddressRange> trusted;

	/**
	 * Create the addresses.
	 * @param trusted the proxies that are trusted
	 */
	public ClientAddresses(List<AddressRange> trusted) {
		this.trusted = List.copyOf(trusted);
	}

	/**
	 * The address of a caller, as far as budgets are concerned.
	 * @param connection the address of the connection
	 * @param forwarded the values of {@code X-Forwarded-For}; only asked for if the
	 * connection is trusted
	 * @return an IPv4 address, or the network of an IPv6 address
	 */
	public String addressOf(String connection, Supplier<List<String>> forwarded) {
		if (this.trusted.isEmpty() && connection.indexOf(':') < 0) {
			return connection;
		}
		byte[] address = AddressRange.bytes(connection);
		if (address == null || !isTrusted(address)) {
			return (address != null) ? shown(address) : connection;
		}
		List<String> hops = forwarded.get().stream().flatMap((value) -> Stream.of(value.split(","))).toList();
		for (int index = hops.size() - 1; index >= 0 && isTrusted(address); index--) {
			byte[] hop = AddressRange.bytes(withoutPort(hops.get(index).strip()));
			if (hop == null) {
				break;
			}
			address = hop;
		}
		return shown(address);
	}

	private boolean isTrusted(byte[] address) {
		for (AddressRange range : this.trusted) {
			if (range.contains(address)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Some proxies say the port, too: {@code 192.0.2.7:4711}, {@code [2001:db8::1]:4711}.
	 */
	private static String withoutPort(String hop) {
		if (hop.startsWith("[")) {
			int end = hop.indexOf(']');
			return (end > 0) ? hop.substring(1, end) : hop;
		}
		int colon = hop.indexOf(':');
		return (colon > 0 && colon == hop.lastIndexOf(':')) ? hop.substring(0, colon) : hop;
	}

	private static String shown(byte[] address) {
		if (address.length > 4) {
			return HexFormat.of().formatHex(address, 0, NETWORK_BYTES);
		}
		return (address[0] & 0xFF) + "." + (address[1] & 0xFF) + "." + (address[2] & 0xFF) + "." + (address[3] & 0xFF);
	}

}
